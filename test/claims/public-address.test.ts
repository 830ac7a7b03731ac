import { describe, expect, test } from 'vitest';
import { SubmittedEvidence } from '../../claims/evidence.ts';
import { unreachable } from '../../claims/public-address.ts';

describe('unreachable', () => {
  test.each([
    'http://localhost/x',
    'http://desk.localhost./x',
    'http://127.0.0.1:8080/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://10.1.2.3/',
    'http://172.20.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fd00::1]/',
    'http://printer.local/',
    'http://intranet/',
    'https://alice@reports.example/x',
    'https://alice:secret@reports.example/x',
    'https://reports.example/ahttps://other.example/b',
    'https://reports.example/https://other.example/b',
    'https://reports.example https://other.example',
    'https://reports.example/a https://other.example/b',
  ])('refuses %s', (url) => {
    expect(unreachable(url)).toBeTypeOf('string');
    expect(SubmittedEvidence.safeParse({ url, title: 'A', stance: 'supports' }).success).toBe(false);
  });

  test.each([
    'https://reports.example.net/2025?next=https://other.example/',
    'https://web.archive.org/web/2025/https://reports.example/a',
    'http://198.51.100.7/table.csv',
    'http://[2001:4860:4860::8888]/',
    'https://172.example/',
  ])('takes %s', (url) => {
    expect(unreachable(url)).toBeNull();
    expect(SubmittedEvidence.safeParse({ url, title: 'A', stance: 'supports' }).success).toBe(true);
  });
});
