"""Deploys a synthesized template into moto, a stand-in of AWS, and keeps it up until its input ends.

Prints one line of JSON: where it answers, how many resources were made of how many, and those that are worked on.
moto has no API Gateway v2, Cognito domain, CloudFront, CodeDeploy or alarms in CloudFormation: they are left out, and
named. What refers to them gets a name or an ARN that leads nowhere.
"""

import collections
import json
import os
import sys

os.environ.update(AWS_ACCESS_KEY_ID="rehearsal", AWS_SECRET_ACCESS_KEY="rehearsal", AWS_DEFAULT_REGION="us-east-1")

import boto3
from moto.server import ThreadedMotoServer

KNOWN = {
    "AWS::DynamoDB::Table",
    "AWS::Events::EventBus",
    "AWS::Events::Rule",
    "AWS::IAM::Policy",
    "AWS::IAM::Role",
    "AWS::KMS::Key",
    "AWS::Lambda::Function",
    "AWS::Logs::LogGroup",
    "AWS::S3::Bucket",
    "AWS::SNS::Topic",
    "AWS::SQS::Queue",
    "AWS::StepFunctions::StateMachine",
}
STACK = "claimtrail-rehearsal"


def deployable(template):
    """The part of a template that moto knows, written as it can read it."""
    everything = template["Resources"]
    kept = {name: one for name, one in everything.items() if one["Type"] in KNOWN}

    def known(value, nowhere):
        if isinstance(value, list):
            return [known(one, nowhere) for one in value]
        if not isinstance(value, dict):
            return value
        if set(value) == {"Ref"} and not value["Ref"].startswith("AWS::"):
            return reference(value["Ref"], value, nowhere)
        if set(value) == {"Fn::GetAtt"}:
            name = value["Fn::GetAtt"][0]
            return value if name in kept else nowhere(name)
        return {key: known(one, nowhere) for key, one in value.items()}

    def reference(name, value, nowhere):
        if name not in kept:
            return nowhere(name)
        # moto takes a bus by its name alone.
        return kept[name]["Properties"]["Name"] if kept[name]["Type"] == "AWS::Events::EventBus" else value

    def no_arn(name):
        return f"arn:aws:left-out:us-east-1:123456789012:{name}"

    def no_name(name):
        return f"left-out-{name}"

    resources = {}
    for name, one in kept.items():
        is_function = one["Type"] == "AWS::Lambda::Function"
        properties = known(one.get("Properties", {}), no_name if is_function else no_arn)
        if is_function:
            # The code runs outside of moto.
            properties = {**properties, "Code": {"ZipFile": "exports.handler = 0"}, "Layers": []}
        first = one.get("DependsOn", [])
        first = [each for each in ([first] if isinstance(first, str) else first) if each in kept]
        resources[name] = {"Type": one["Type"], "Properties": properties, "DependsOn": first}
        if one["Type"] == "AWS::Events::Rule":
            buses = [each for each, other in kept.items() if other["Type"] == "AWS::Events::EventBus"]
            resources[name]["DependsOn"] = first + buses
    left_out = collections.Counter(one["Type"] for one in everything.values() if one["Type"] not in KNOWN)
    return {"Resources": resources}, left_out


def deploy(path):
    with open(path, encoding="utf-8") as file:
        template = json.load(file)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    _, port = server.get_host_and_port()
    endpoint = f"http://127.0.0.1:{port}"

    def client(name):
        return boto3.client(name, endpoint_url=endpoint, region_name="us-east-1")

    readable, left_out = deployable(template)
    stacks = client("cloudformation")
    stacks.create_stack(StackName=STACK, TemplateBody=json.dumps(readable), Capabilities=["CAPABILITY_IAM"])
    made = [
        one
        for page in stacks.get_paginator("list_stack_resources").paginate(StackName=STACK)
        for one in page["StackResourceSummaries"]
    ]
    physical = {one["LogicalResourceId"]: one["PhysicalResourceId"] for one in made}
    of_type = lambda kind: {name: physical[name] for name, one in readable["Resources"].items() if one["Type"] == kind}
    environments = {
        name: client("lambda").get_function_configuration(FunctionName=each).get("Environment", {}).get("Variables", {})
        for name, each in of_type("AWS::Lambda::Function").items()
    }
    for bucket in of_type("AWS::S3::Bucket").values():
        # A custom resource does this in the cloud.
        client("s3").put_bucket_notification_configuration(
            Bucket=bucket, NotificationConfiguration={"EventBridgeConfiguration": {}}
        )
    tables = of_type("AWS::DynamoDB::Table")
    print(
        json.dumps(
            {
                "endpoint": endpoint,
                "made": len(made),
                "asked": len(readable["Resources"]),
                "leftOut": left_out,
                "environments": environments,
                "queues": {
                    name: client("sqs").get_queue_url(QueueName=each.split("/")[-1])["QueueUrl"]
                    for name, each in of_type("AWS::SQS::Queue").items()
                },
                "buckets": of_type("AWS::S3::Bucket"),
                "tables": {name: each for name, each in tables.items()},
            }
        ),
        flush=True,
    )
    sys.stdin.read()
    server.stop()


deploy(sys.argv[1])
