/** What pages write around articles in each language: whole labels, as alternatives of a regular expression. */
type Labels = {
  /** Lead to other articles, alone or with a title after them. */
  readonly related: string;
  /** Lead to the rest of this one. */
  readonly more: string;
  /** Ask to subscribe, to register or to follow. */
  readonly subscribe: string;
  /** Begin a line that asks for a gift, or offers the site's app, letter or channels: "Did you like this article?" */
  readonly support: string;
  /** Offer to share, print or save. */
  readonly share: string;
  /** Mark an advertisement. */
  readonly advertisement: string;
  /** Stand before who made a picture. */
  readonly credit: string;
  /** Begin what readers say. */
  readonly comments: string;
  /** Stand before topics, or lead around the page. */
  readonly around: string;
};

/** The labels of each language; a language that is missing is read all the same, and keeps its labels. */
export const residueLabels = {
  en: {
    related: `(?:you (?:may|might) also (?:like|be interested in)|also read|read also|read (?:this )?next|more (?:from|on|about) (?:this|the) .{1,40}|related (?:news|reading|links|coverage|posts?|stories|articles?)|more stories|more news|more like this|further reading|don['’]t miss|in other news|next article|previous article|top stories|latest news|more to read|what to read next|(?:have you|you) (?:already )?read (?:this|these)\\?)`,
    more: `(?:read more|continue reading|read on|see more|show more|load more|view more|learn more|find out more)`,
    subscribe: `(?:subscribe(?: now)?|sign up(?: now| here| for free)?|register(?: now)?|already a subscriber\\?.{0,20}|follow us|get the app)`,
    support: `(?:(?:did you|if you(?:['’]ve)?) (?:like|enjoy)(?:ed)? (?:this|our|reading this) (?:article|story|post|report|content)\\b|(?:please )?(?:consider )?(?:support(?:ing)?|help(?:ing)? (?:to )?fund|donat(?:e|ing) to) (?:us today|our (?:work|journalism|reporting|newsroom))\\b|(?:become|be) a (?:member|supporter|subscriber) (?:today|now)\\b|(?:download|get) (?:our|the) (?:[\\w-]{1,20} ){0,4}app (?:for|from|on|now|today)\\b)`,
    share: `(?:share(?: this)?(?: article| story)?|print(?: this)?(?: article| story)?|save(?: for later)?|copy link|listen to (?:this )?article|listen)`,
    advertisement: `(?:advertisement|advertising|sponsored|this slideshow requires javascript)`,
    credit: `(?:photos?|images?|pictures?|credits?|photo credits?|video)`,
    comments: `(?:comments?|\\d+ comments?|leave a (?:comment|reply)|post a comment|add a comment|join the (?:conversation|discussion)|comments? (?:section|policy)|tell us what you think|view comments|show comments)`,
    around: `(?:tags?|topics?|categor(?:y|ies)|back to top|top|home|filed under)`,
  },
  de: {
    related: `(?:lesen sie (?:auch|mehr|hier|dazu)(?: .{1,30})?|lies auch|auch interessant|mehr zum thema|zum thema|mehr dazu|(?:das|diese (?:artikel|beiträge|texte|themen)) könnten? (?:sie|dich|euch) (?:auch|noch) interessieren|passend zum thema|weitere (?:artikel|nachrichten|themen|meldungen)|verwandte (?:artikel|themen|beiträge)|meistgelesen|lesetipps?|(?:ähnliche|interessante) (?:artikel|neuigkeiten|nachrichten|meldungen)|auch lesenswert|empfehlungen der redaktion|(?:schon|bereits) gelesen\\?|haben sie (?:das|dies|schon) gelesen\\?|mehr von .{1,30})`,
    more: `(?:weiterlesen|zum weiterlesen|jetzt weiterlesen|weiter lesen|mehr lesen|mehr erfahren|mehr anzeigen|alles lesen|(?:ganzen )?artikel lesen|lade weitere inhalte|weitere inhalte laden|zum artikel)`,
    subscribe: `(?:jetzt (?:abonnieren|anmelden|registrieren|testen)|abonnieren|newsletter abonnieren|zum newsletter anmelden|anmelden|registrieren|folgen sie uns.{0,40}|(?:liken|liked?|folgt|folge) (?:sie |du )?uns\\b.{0,40})`,
    support: `(?:(?:hat ihnen|hat dir|gefällt ihnen|gefällt dir|gefiel ihnen|gefiel dir) (?:dieser|der|unser) (?:artikel|beitrag|text|bericht)|(?:unterstützen sie|unterstütze|unterstützt) (?:uns (?:bitte )?mit|(?:bitte )?unsere (?:arbeit|redaktion)|unseren journalismus)|(?:aktuelle|alle|die neuesten) (?:nachrichten|news) (?:direkt )?(?:aufs handy|auf ihr handy|auf ihrem smartphone|in unserer app)|sie (?:mögen|möchten|wollen) [^.?!]{0,80}\\?[^.?!]{0,40}newsletter|(?:die|das|der) [\\p{L}-]{2,20} (?:auch |finden sie )(?:bei|auf) (?:social media|whatsapp|facebook|instagram|tiktok)|(?:laden sie|lade|hol(?:en sie)?) (?:sich )?(?:jetzt )?(?:unsere|die) [\\p{L}\\d-]{0,20}\\s?app)`,
    share: `(?:teilen|artikel teilen|auf \\w+ teilen|drucken|artikel drucken|merken|artikel merken|speichern|versenden|artikel anhören|anhören|vorlesen|link kopieren|zur merkliste)`,
    advertisement: `(?:anzeige|werbung|sponsored|verlagsangebot)`,
    credit: `(?:foto|fotos|bild|bilder|quelle|bildquelle|grafik|©)`,
    comments: `(?:kommentare?|\\d+ kommentare?|kommentare? (?:schreiben|lesen|anzeigen)|leserkommentare|diskutieren sie mit|schreiben sie einen kommentar|jetzt kommentieren)`,
    around: `(?:themen|kategorien?|schlagwörter|schlagworte|stichwörter|nach oben|zur startseite|startseite|tags)`,
  },
  fr: {
    related: `(?:(?:à )?lire (?:aussi|également|sur le même sujet)|à voir (?:aussi|également)|voir aussi|sur le même (?:sujet|thème)|à découvrir aussi|articles? liés?|vous aimerez aussi|dans la même rubrique|les plus lus|notre sélection|pour aller plus loin|nos derniers articles|(?:l['’]avez-vous )?déjà lu ?\\?)`,
    more: `(?:lire la suite|lire plus|en savoir plus|voir plus|suite de l['’]article|afficher plus)`,
    subscribe: `(?:s['’]abonner|abonnez-vous.{0,60}|je m['’]abonne|s['’]inscrire|inscrivez-vous.{0,60}|se connecter|déjà abonné ?\\?.{0,20}|suivez-nous.{0,40}|aimez-nous sur .{1,30})`,
    support: `(?:vous avez aimé cet article|cet article vous a plu|(?:soutenez|faites un don à) (?:notre|le) (?:journal|média|journalisme|rédaction|travail)|soutenez-nous|téléchargez (?:gratuitement )?(?:notre|l['’])\\s?appli|recevez (?:chaque \\p{L}{1,10} )?(?:notre|nos) (?:newsletters?|lettres?))`,
    share: `(?:partager(?: (?:l['’]article|sur \\w+|cet article))?|imprimer|enregistrer|copier le lien|écouter(?: l['’]article)?|offrir(?: cet article)?|envoyer par e-?mail)`,
    advertisement: `(?:publicité|annonce|contenu sponsorisé)`,
    credit: `(?:photo|photos|crédits?(?: photo)?|image|source|©)`,
    comments: `(?:commentaires?|\\d+ commentaires?|réagir|laisser un commentaire|voir les commentaires|ajouter un commentaire|vos réactions)`,
    around: `(?:mots[- ]clés|thèmes|sujets|haut de page|retour en haut|accueil|étiquettes)`,
  },
  es: {
    related: `(?:lea (?:también|además)|lee (?:también|además)|leer (?:también|además)|te puede interesar|le puede interesar|también te puede interesar|ver también|vea también|noticias? relacionadas?|artículos? relacionados?|más sobre .{1,40}|más información|más noticias|lo más (?:leído|visto)|te recomendamos|¿(?:ya )?(?:lo |has )?leíste\\?|relacionado)`,
    more: `(?:leer más|seguir leyendo|sigue leyendo|continuar leyendo|ver más|continúa leyendo)`,
    subscribe: `(?:suscríbete.{0,60}|suscribirse|suscríbase.{0,60}|regístrate.{0,40}|inicia sesión|iniciar sesión|síguenos.{0,40}|danos (?:un )?me gusta.{0,30})`,
    support: `(?:te ha gustado (?:este|el) (?:artículo|contenido|reportaje)|apoya (?:nuestro|el) (?:periodismo|trabajo)|hazte soci[oa]|descarga (?:nuestra|la) (?:app|aplicación)|recibe (?:nuestra|nuestro|la|el) (?:newsletter|boletín))`,
    share: `(?:compartir(?: (?:en \\w+|esta noticia|artículo))?|imprimir|guardar|copiar enlace|escuchar(?: .{1,20})?|enviar por correo)`,
    advertisement: `(?:publicidad|anuncio|contenido patrocinado)`,
    credit: `(?:foto|fotos|fotografía|imagen|fuente|crédito|©)`,
    comments: `(?:comentarios?|\\d+ comentarios?|deja (?:un|tu) comentario|comentar|ver comentarios|escribe un comentario)`,
    around: `(?:etiquetas|temas|archivado en|volver arriba|inicio|palabras clave)`,
  },
  pt: {
    related: `(?:leia (?:também|mais|ainda)|veja (?:também|mais)|saiba mais|notícias? relacionadas?|artigos? relacionados?|mais (?:sobre|lidas|lidos|notícias)(?: .{1,40})?|você pode gostar|relacionad[oa]s?)`,
    more: `(?:continue (?:lendo|a ler)|continuar (?:lendo|a ler)|ler mais|ver mais|continua após a publicidade)`,
    subscribe: `(?:assine.{0,60}|inscreva-se.{0,60}|subscreva.{0,60}|cadastre-se.{0,40}|entrar|siga-nos.{0,40}|curta (?:a )?nossa página.{0,30})`,
    support: `(?:gostou (?:deste|desta|da|do|desse|dessa) (?:artigo|matéria|notícia|conteúdo|texto|reportagem)|apoie (?:o|o nosso|nosso) (?:jornalismo|trabalho)|(?:baixe|descarregue) (?:o|a|nosso|nossa) (?:app|aplicativo|aplicação)|receba (?:a|as|nossa|nossas) newsletters?)`,
    share: `(?:compartilhar(?: .{1,30})?|compartilhe(?: .{1,30})?|partilhar(?: .{1,30})?|imprimir|salvar|guardar|copiar link|ouvir(?: .{1,20})?)`,
    advertisement: `(?:publicidade|anúncio|conteúdo patrocinado)`,
    credit: `(?:foto|fotos|imagem|crédito|créditos|fonte|reprodução|©)`,
    comments: `(?:comentários?|\\d+ comentários?|deixe (?:um|seu) comentário|comentar|comente)`,
    around: `(?:tags?|tópicos|temas|voltar ao topo|início|assuntos)`,
  },
  it: {
    related: `(?:leggi anche|vedi anche|guarda anche|potrebbe interessarti(?: anche)?|ti potrebbe interessare(?: anche)?|articoli correlati|notizie correlate|per approfondire|approfondisci|i più letti|leggi pure|correlati)`,
    more: `(?:continua a leggere|leggi (?:tutto|di più|l['’]articolo)|scopri di più|mostra di più|continua)`,
    subscribe: `(?:abbonati.{0,60}|iscriviti.{0,60}|registrati.{0,40}|accedi|seguici.{0,40}|metti mi piace.{0,40})`,
    support: `(?:(?:ti|vi) è piaciuto (?:questo|l['’])\\s?articolo|sostieni (?:il nostro|l['’]informazione|la nostra)|scarica (?:la nostra|l['’])\\s?app|ricevi (?:la nostra|la) newsletter)`,
    share: `(?:condividi(?: .{1,30})?|stampa|salva|copia link|ascolta(?: .{1,20})?)`,
    advertisement: `(?:pubblicità|annuncio|contenuto sponsorizzato)`,
    credit: `(?:foto|immagine|fonte|crediti|credits|©)`,
    comments: `(?:commenti?|\\d+ commenti?|lascia un commento|commenta|scrivi un commento)`,
    around: `(?:tag|argomenti|temi|torna su|home|parole chiave)`,
  },
  nl: {
    related: `(?:lees (?:ook|meer|verder)|bekijk ook|zie ook|gerelateerd(?:e artikelen)?|meer over .{1,40}|meest gelezen|meer nieuws)`,
    more: `(?:lees verder|lees meer|verder lezen|toon meer)`,
    subscribe: `(?:abonneer.{0,60}|schrijf je in.{0,60}|inloggen|registreren|volg ons.{0,40}|like ons.{0,30})`,
    support: `(?:vond (?:je|u) dit artikel|steun (?:onze journalistiek|ons werk)|download (?:onze|de) app|ontvang (?:onze|de) nieuwsbrief)`,
    share: `(?:delen|deel(?: .{1,30})?|afdrukken|printen|bewaren|kopieer link|luister(?: .{1,20})?)`,
    advertisement: `(?:advertentie|gesponsord)`,
    credit: `(?:foto|beeld|bron|©)`,
    comments: `(?:reacties?|\\d+ reacties?|reageer|plaats een reactie)`,
    around: `(?:tags|onderwerpen|trefwoorden|naar boven)`,
  },
  nordic: {
    related: `(?:läs (?:också|även|mer)|les (?:også|mer|mere)|læs (?:også|mere)|se (?:også|också|även)|lue (?:myös|lisää)|relaterte? (?:saker|artikler)|relaterade artiklar|mest leste?|mest lästa|mest læste)`,
    more: `(?:fortsätt läsa|läs hela artikeln|les hele saken|læs hele artiklen|jatka lukemista|vis mer|visa mer)`,
    subscribe: `(?:prenumerera.{0,60}|abonner.{0,60}|logga in|logg inn|log ind|tilaa.{0,40})`,
    support: `(?:gillade du (?:artikeln|texten)|likte du (?:artikkelen|saken)|kunne du lide artiklen|stöd (?:vår journalistik|oss)|støtt (?:vår|vores) journalisti[sk]+|ladda ner (?:vår )?app|last ned app)`,
    share: `(?:dela|del|jaa|skriv ut|tulosta|spara|lagre|gem|lyssna.{0,20}|lytt.{0,20})`,
    advertisement: `(?:annons|annonse|annonce|mainos|reklame)`,
    credit: `(?:foto|bild|bilde|kuva|källa|kilde|©)`,
    comments: `(?:kommentarer|\\d+ kommentarer|kommentit|kommentera|kommenter)`,
    around: `(?:ämnen|emner|taggar|stikkord|aiheet|till toppen|til toppen)`,
  },
  slavic: {
    related: `(?:czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również)|przeczytaj (?:także|też|również)|powiązane artykuły|polecamy|čtěte také|přečtěte si (?:také|i)|související články|čítajte (?:aj|tiež)|читайте (?:также|ещё|еще|також)|смотрите также|по теме|материалы по теме|похожие (?:статьи|материалы|новости)|читайте ще|дивіться також|прочетете (?:още|също)|pročitajte (?:i|još|više)|vezane vijesti|povezani članki)`,
    more: `(?:czytaj dalej|więcej|číst dále|pokračovat ve čtení|читать (?:далее|дальше|полностью)|подробнее|читати далі|nastavi čitati|više)`,
    subscribe: `(?:subskrybuj.{0,60}|zaloguj się.{0,40}|zapisz się.{0,60}|přihlásit se.{0,40}|подпис(?:аться|ывайтесь|ка|атись|уйтесь).{0,60}|войти|увійти)`,
    support: `(?:podobał ci się (?:ten )?artykuł|wesprzyj (?:nas|naszą|nasze)|pobierz (?:naszą )?aplikację|líbil se vám článek|podpořte (?:nás|naši)|понравилась статья|поддержите (?:нас|нашу|редакцию)|скачайте (?:наше )?приложение|сподобалася стаття|підтримайте (?:нас|нашу))`,
    share: `(?:udostępnij.{0,30}|podziel się.{0,30}|drukuj|sdílet.{0,30}|поделиться.{0,30}|поділитися.{0,30}|распечатать|podijeli|сохранить|скопировать ссылку)`,
    advertisement: `(?:reklama|reklamy|реклама|oglas|advertorial)`,
    credit: `(?:fot\\.?|foto|zdjęcie|źródło|zdroj|фото|источник|джерело|©)`,
    comments: `(?:komentarze?|\\d+ komentarzy|komentáře|комментарии(?: .{1,20})?|коментарі|отзывы|обсуждение|оставить комментарий|добавить (?:отзыв|комментарий)|komentari)`,
    around: `(?:tagi|tematy|štítky|témata|теги|темы|метки|наверх)`,
  },
  turkish: {
    related: `(?:ayrıca (?:okuyun|bakınız)|bunlar da ilginizi çekebilir|ilginizi çekebilir|ilgili (?:haber(?:ler)?|içerik(?:ler)?)|bunu da oku(?:yun)?|haberin devamı|benzer haberler|çok okunanlar)`,
    more: `(?:devamını oku(?:yun)?|devamı|daha fazla(?:sı)?|okumaya devam et)`,
    subscribe: `(?:abone ol(?:un)?.{0,60}|kaydol(?:un)?|giriş yap(?:ın)?|takip et(?:in)?.{0,40}|bizi takip edin.{0,40})`,
    support: `(?:bu (?:haberi|yazıyı) beğendiniz mi|bize destek olun|uygulamamızı indirin)`,
    share: `(?:paylaş(?:ın)?|yazdır|kaydet|haberi dinle|linki kopyala)`,
    advertisement: `(?:reklam|reklamlar|sponsorlu)`,
    credit: `(?:foto(?:ğraf)?|görsel|kaynak|©)`,
    comments: `(?:yorumlar?|\\d+ yorum|yorum yap(?:ın)?)`,
    around: `(?:etiketler|konular|yukarı|anasayfa)`,
  },
  indonesian: {
    related: `(?:baca (?:juga|pula|selengkapnya)|lihat juga|simak juga|artikel terkait|berita terkait|terpopuler|xem thêm|đọc thêm|tin liên quan)`,
    more: `(?:selengkapnya|lanjutkan membaca|đọc tiếp)`,
    subscribe: `(?:berlangganan.{0,60}|daftar|masuk)`,
    support: `(?:suka (?:dengan )?artikel ini|dukung (?:kami|jurnalisme)|unduh aplikasi|tải ứng dụng)`,
    share: `(?:bagikan.{0,30}|cetak|simpan|chia sẻ.{0,30})`,
    advertisement: `(?:iklan|advertisement|quảng cáo)`,
    credit: `(?:foto|sumber|ảnh|nguồn|©)`,
    comments: `(?:komentar|\\d+ komentar|bình luận)`,
    around: `(?:tag|topik|từ khóa)`,
  },
  eastAsian: {
    related: `(?:関連(?:記事|ニュース|リンク)|あわせて読みたい|おすすめ(?:記事)?|こちらもおすすめ|相关(?:阅读|新闻|文章|链接)|相關(?:閱讀|新聞|文章)|延伸阅读|延伸閱讀|推荐阅读|更多报道|관련\\s?(?:기사|뉴스)|많이 본 (?:기사|뉴스)|함께 보면 좋은 (?:기사|뉴스))`,
    more: `(?:続きを(?:読む|見る)|もっと(?:読む|見る)|全文を読む|阅读(?:全文|更多)|閱讀全文|继续阅读|查看更多|더\\s?보기|전체 기사 보기)`,
    subscribe: `(?:会員登録.{0,30}|ログイン.{0,20}|有料会員.{0,40}|订阅.{0,30}|訂閱.{0,30}|登录|登入|구독(?:하기)?|로그인|회원가입)`,
    support: `(?:この記事が気に入ったら|アプリを(?:ダウンロード|インストール)|下载(?:我们的)?(?:app|应用|客户端)|下載(?:我們的)?app|扫码下载|关注我们的微信|앱을? (?:다운로드|설치))`,
    share: `(?:シェア(?:する)?|共有|ツイート|印刷|保存|分享(?:到.{0,20})?|打印|列印|收藏|공유(?:하기)?|인쇄|스크랩)`,
    advertisement: `(?:広告|PR|スポンサーリンク|广告|廣告|광고)`,
    credit: `(?:写真|画像|撮影|出典|图片(?:来源)?|图|圖片(?:來源)?|来源|사진|출처|©)`,
    comments: `(?:コメント(?:する|を書く)?|评论|評論|网友评论|댓글(?:\\s?\\d+)?)`,
    around: `(?:タグ|キーワード|トップへ戻る|标签|標籤|关键词|返回顶部|태그|키워드)`,
  },
  arabicAndIndic: {
    related: `(?:اقرأ (?:أيضا|أيضًا|أيضاً|المزيد)|مواضيع ذات صلة|أخبار ذات صلة|قد يهمك(?: أيضا)?|مطالب مرتبط|بیشتر بخوانید|यह भी पढ़ें|ये भी पढ़ें|संबंधित खबरें|קראו (?:גם|עוד)|עוד בנושא|διαβάστε (?:επίσης|ακόμ[αη]|περισσότερα)|δείτε (?:επίσης|ακόμη)|σχετικά άρθρα|σχετικές ειδήσεις|citește (?:și|mai mult)|citeşte şi|articole similare|olvassa el .{1,20}|olvasd el .{1,20}|kapcsolódó cikkek)`,
    more: `(?:المزيد|اقرأ المزيد|ادامه مطلب|और पढ़ें|आगे पढ़ें|קרא עוד|περισσότερα|συνέχεια|continuare|tovább)`,
    subscribe: `(?:اشترك.{0,40}|عضویت.{0,30}|सब्सक्राइब.{0,30}|הירשמו.{0,40}|εγγραφ(?:ή|είτε).{0,40}|abonează-te.{0,40}|feliratkozás.{0,30})`,
    support: `(?:حمل(?:وا)? تطبيق|تابعونا على|اپلیکیشن|हमारा ऐप डाउनलोड|הורידו את האפליקציה|κατεβάστε την εφαρμογή|ți-a plăcut articolul|descarcă aplicația|tetszett a cikk)`,
    share: `(?:شارك.{0,20}|مشاركة|اشتراک‌گذاری|शेयर करें|שתף|שיתוף|κοινοποίηση|distribuie|megosztás)`,
    advertisement: `(?:إعلان|إعلانات|تبلیغات|विज्ञापन|פרסומת|διαφήμιση|publicitate|hirdetés)`,
    credit: `(?:صورة|المصدر|عکس|منبع|फोटो|स्रोत|צילום|φωτογραφία|φωτό|πηγή|foto|sursa|fotó|forrás|©)`,
    comments: `(?:تعليقات|التعليقات|نظرات|टिप्पणियां|תגובות|σχόλια|comentarii|hozzászólások)`,
    around: `(?:وسوم|الوسوم|برچسب‌ها|टैग|תגיות|ετικέτες|etichete|címkék)`,
  },
} as const satisfies Record<string, Labels>;

/** The labels of one kind in every language, as alternatives of one expression. */
export function labelsOf(kind: keyof Labels): string {
  return Object.values(residueLabels)
    .map((labels) => labels[kind])
    .join('|');
}
