<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>ClientDocument</name>
    <message>
        <source>The metadata of a client must be an object, in braces.</source>
        <translation>クライアントのメタデータは、波かっこで囲んだオブジェクトでなければなりません。</translation>
    </message>
</context>
<context>
    <name>FieldTable</name>
    <message>
        <source>en</source>
        <extracomment>The language of this catalogue, &quot;ja&quot; or &quot;en&quot;: which words of the table of members are shown.</extracomment>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>JsonReader</name>
    <message>
        <source>The text is empty.</source>
        <translation>テキストが空です。</translation>
    </message>
    <message>
        <source>This is HTML or XML, not JSON.</source>
        <translation>これは JSON ではなく、HTML または XML です。</translation>
    </message>
    <message>
        <source>There is a comma too many.</source>
        <translation>余分なコンマがあります。</translation>
    </message>
    <message>
        <source>The name of the member is missing.</source>
        <translation>項目の名前がありません。</translation>
    </message>
    <message>
        <source>The object is not closed: “}” is missing.</source>
        <translation>オブジェクトが閉じられていません。「}」がありません。</translation>
    </message>
    <message>
        <source>The name of a member must be in double quotation marks.</source>
        <translation>項目の名前は二重引用符で囲む必要があります。</translation>
    </message>
    <message>
        <source>The text ends too early: the value of the last member is missing.</source>
        <translation>テキストが途中で終わっています。最後の項目の値がありません。</translation>
    </message>
    <message>
        <source>A colon is missing after the name of the member.</source>
        <translation>項目の名前のあとにコロンがありません。</translation>
    </message>
    <message>
        <source>The array is not closed: “]” is missing.</source>
        <translation>配列が閉じられていません。「]」がありません。</translation>
    </message>
    <message>
        <source>Only an object, in braces, can have members with names.</source>
        <translation>名前の付いた項目を持てるのは、波かっこで囲んだオブジェクトだけです。</translation>
    </message>
    <message>
        <source>A comma is missing.</source>
        <translation>コンマがありません。</translation>
    </message>
    <message>
        <source>There is a closing bracket too many.</source>
        <translation>閉じかっこが 1 つ余分です。</translation>
    </message>
    <message>
        <source>The JSON ends before this place, but something follows it.</source>
        <translation>JSON はここより前で終わっていますが、後ろに何か続いています。</translation>
    </message>
    <message>
        <source>Quotation marks must be double, not single.</source>
        <translation>引用符は一重ではなく二重でなければなりません。</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>値がありません。</translation>
    </message>
    <message>
        <source>A colon cannot stand here.</source>
        <translation>ここにコロンは置けません。</translation>
    </message>
    <message>
        <source>JSON has no comments.</source>
        <translation>JSON にコメントは書けません。</translation>
    </message>
    <message>
        <source>JSON does not write numbers in this way.</source>
        <translation>JSON では数値をこのように書きません。</translation>
    </message>
    <message>
        <source>The words true, false and null are written in lower case.</source>
        <translation>true、false、null は小文字で書きます。</translation>
    </message>
    <message>
        <source>Only numbers, true, false and null stand without double quotation marks.</source>
        <translation>二重引用符なしで書けるのは、数値と true、false、null だけです。</translation>
    </message>
    <message>
        <source>The text ends too early: the closing “%1” is missing.</source>
        <translation>テキストが途中で終わっています。閉じる「%1」がありません。</translation>
    </message>
    <message>
        <source>The member “%1” is there twice.</source>
        <translation>項目「%1」が 2 つあります。</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>この数値は大きすぎます。</translation>
    </message>
    <message>
        <source>Objects and arrays are nested more than %L1 levels deep.</source>
        <translation>オブジェクトと配列の入れ子が %L1 段を超えています。</translation>
    </message>
    <message>
        <source>The text has more than %L1 values.</source>
        <translation>テキストの値が %L1 個を超えています。</translation>
    </message>
    <message>
        <source>An object has more than %L1 members.</source>
        <translation>1 つのオブジェクトの項目が %L1 個を超えています。</translation>
    </message>
    <message>
        <source>The text is larger than %1.</source>
        <extracomment>%1 is a size such as &quot;5 MiB&quot;</extracomment>
        <translation>テキストが %1 を超えています。</translation>
    </message>
    <message>
        <source>The text ends too early: the closing quotation mark is missing.</source>
        <translation>テキストが途中で終わっています。閉じる引用符がありません。</translation>
    </message>
    <message>
        <source>A string cannot stand here.</source>
        <translation>ここに文字列は置けません。</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <translation>閉じる引用符がありません。</translation>
    </message>
    <message>
        <source>A tab inside a string must be written as \t.</source>
        <translation>文字列の中のタブは \t と書く必要があります。</translation>
    </message>
    <message>
        <source>A control character inside a string must be written as an escape such as \u0007.</source>
        <translation>文字列の中の制御文字は、\u0007 のようなエスケープで書く必要があります。</translation>
    </message>
    <message>
        <source>A backslash inside a string must be written as \\.</source>
        <translation>文字列の中のバックスラッシュは \\ と書く必要があります。</translation>
    </message>
    <message>
        <source>\u must be followed by four hexadecimal digits.</source>
        <translation>\u のあとには 4 桁の 16 進数が必要です。</translation>
    </message>
    <message>
        <source>This \u escape is half of a character; the other half is missing.</source>
        <translation>この \u エスケープは文字の半分だけで、残りの半分がありません。</translation>
    </message>
    <message>
        <source>The text is not encoded in UTF-8.</source>
        <translation>テキストの文字コードが UTF-8 ではありません。</translation>
    </message>
    <message>
        <source>Quotation marks must be straight, not curly.</source>
        <translation>引用符は、曲がった引用符ではなく、まっすぐな引用符でなければなりません。</translation>
    </message>
    <message>
        <source>This is a special space; only ordinary spaces, tabs and line breaks can stand here.</source>
        <translation>これは特殊な空白です。ここに置けるのは通常の空白、タブ、改行だけです。</translation>
    </message>
    <message>
        <source>This character cannot stand here.</source>
        <translation>ここにこの文字は置けません。</translation>
    </message>
</context>
<context>
    <name>PracticeFaults</name>
    <message>
        <source>Closes the connection before the request is read</source>
        <translation>リクエストを読む前に接続を閉じる</translation>
    </message>
    <message>
        <source>Reads the request, does nothing, and closes</source>
        <translation>リクエストを読み、何もせずに閉じる</translation>
    </message>
    <message>
        <source>Carries the request out, and closes without an answer</source>
        <translation>リクエストを実行し、応答せずに閉じる</translation>
    </message>
    <message>
        <source>Answers, and closes when the connection is used again</source>
        <translation>応答し、接続が再び使われたときに閉じる</translation>
    </message>
    <message>
        <source>Carries the request out, and resets the connection</source>
        <translation>リクエストを実行し、接続をリセットする</translation>
    </message>
    <message>
        <source>Cuts the answer in its status line</source>
        <translation>応答をステータス行の途中で切る</translation>
    </message>
    <message>
        <source>Cuts the answer in its headers</source>
        <translation>応答をヘッダーの途中で切る</translation>
    </message>
    <message>
        <source>Cuts the answer in its body</source>
        <translation>応答を本文の途中で切る</translation>
    </message>
    <message>
        <source>Cuts a chunked answer in its body</source>
        <translation>チャンク形式の応答を本文の途中で切る</translation>
    </message>
    <message>
        <source>Answers something that is not HTTP</source>
        <translation>HTTP ではないものを返す</translation>
    </message>
    <message>
        <source>Never answers</source>
        <translation>まったく応答しない</translation>
    </message>
    <message>
        <source>Stops in the middle of the body, and keeps the connection</source>
        <translation>本文の途中で止まり、接続は保つ</translation>
    </message>
    <message>
        <source>Answers late (NNN: milliseconds)</source>
        <translation>遅れて応答する（NNN ミリ秒）</translation>
    </message>
    <message>
        <source>Answers a byte at a time</source>
        <translation>1 バイトずつ応答する</translation>
    </message>
    <message>
        <source>Answers, and then sends spaces for ever</source>
        <translation>応答したあと、空白を送り続ける</translation>
    </message>
    <message>
        <source>Carries out, and answers without a body</source>
        <translation>実行し、本文なしで応答する</translation>
    </message>
    <message>
        <source>Carries out, and answers 204</source>
        <translation>実行し、204 を返す</translation>
    </message>
    <message>
        <source>Carries out, and answers the status NNN all the same</source>
        <translation>実行し、それでもステータス NNN を返す</translation>
    </message>
    <message>
        <source>The JSON ends in the middle</source>
        <translation>JSON が途中で終わる</translation>
    </message>
    <message>
        <source>The answer says that it is plain text</source>
        <translation>応答がプレーンテキストだと名乗る</translation>
    </message>
    <message>
        <source>The answer does not say what it is</source>
        <translation>応答が種類を名乗らない</translation>
    </message>
    <message>
        <source>The answer says that it is a signed object</source>
        <translation>応答が署名付きオブジェクトだと名乗る</translation>
    </message>
    <message>
        <source>The answer is very large (NNN: bytes)</source>
        <translation>応答が非常に大きい（NNN バイト）</translation>
    </message>
    <message>
        <source>The answer unpacks to NNN MiB</source>
        <translation>応答が展開後に NNN MiB になる</translation>
    </message>
    <message>
        <source>A byte order mark stands before the JSON</source>
        <translation>JSON の前にバイト順マークがある</translation>
    </message>
    <message>
        <source>The answer is in UTF-16</source>
        <translation>応答が UTF-16 である</translation>
    </message>
    <message>
        <source>The answer is not proper UTF-8</source>
        <translation>応答が正しい UTF-8 ではない</translation>
    </message>
    <message>
        <source>The answer is an array that holds the object</source>
        <translation>応答が、オブジェクトを収めた配列である</translation>
    </message>
    <message>
        <source>A member is nested ten thousand deep</source>
        <translation>項目の入れ子が 1 万段ある</translation>
    </message>
    <message>
        <source>Members stand there twice, with different values</source>
        <translation>項目が、異なる値で 2 つずつある</translation>
    </message>
    <message>
        <source>Arrays are null</source>
        <translation>配列が null になっている</translation>
    </message>
    <message>
        <source>Arrays of one value are strings</source>
        <translation>値が 1 つの配列が文字列になっている</translation>
    </message>
    <message>
        <source>Numbers are strings</source>
        <translation>数値が文字列になっている</translation>
    </message>
    <message>
        <source>Times are dates in words</source>
        <translation>時刻が文字の日付になっている</translation>
    </message>
    <message>
        <source>Times are beyond what a double can hold</source>
        <translation>時刻が double に収まらない</translation>
    </message>
    <message>
        <source>The key set holds a private key</source>
        <translation>鍵セットに秘密鍵がある</translation>
    </message>
    <message>
        <source>The answer has both a key set and its address</source>
        <translation>応答に鍵セットとそのアドレスの両方がある</translation>
    </message>
    <message>
        <source>The client&apos;s name is missing</source>
        <translation>クライアントの名前がない</translation>
    </message>
    <message>
        <source>The answer is about another client</source>
        <translation>応答が別のクライアントのものである</translation>
    </message>
    <message>
        <source>The discovery document names another issuer</source>
        <translation>ディスカバリー文書が別の発行者を名乗る</translation>
    </message>
    <message>
        <source>The answer shows another secret</source>
        <translation>応答に別のシークレットがある</translation>
    </message>
    <message>
        <source>The answer shows a hash instead of the secret</source>
        <translation>応答にシークレットではなくハッシュがある</translation>
    </message>
    <message>
        <source>The token is missing</source>
        <translation>トークンがない</translation>
    </message>
    <message>
        <source>The configuration URI is missing</source>
        <translation>設定 URI がない</translation>
    </message>
    <message>
        <source>The configuration URI has another path</source>
        <translation>設定 URI のパスが異なる</translation>
    </message>
    <message>
        <source>The configuration URI is on another host</source>
        <translation>設定 URI が別のホストにある</translation>
    </message>
    <message>
        <source>The configuration URI has the client twice</source>
        <translation>設定 URI にクライアントが 2 回出てくる</translation>
    </message>
    <message>
        <source>The configuration URI is relative</source>
        <translation>設定 URI が相対である</translation>
    </message>
    <message>
        <source>The configuration URI is http on another host</source>
        <translation>設定 URI が別のホストの http である</translation>
    </message>
    <message>
        <source>The configuration URI has a user and a password</source>
        <translation>設定 URI にユーザー名とパスワードがある</translation>
    </message>
    <message>
        <source>The configuration URI has a fragment</source>
        <translation>設定 URI にフラグメントがある</translation>
    </message>
    <message>
        <source>A login page with 200, as of a hotel&apos;s network</source>
        <translation>ホテルのネットワークのような、200 のログインページ</translation>
    </message>
    <message>
        <source>Redirects to another host (NNN: status)</source>
        <translation>別のホストにリダイレクトする（ステータス NNN）</translation>
    </message>
    <message>
        <source>Redirects to another path (NNN: status)</source>
        <translation>別のパスにリダイレクトする（ステータス NNN）</translation>
    </message>
    <message>
        <source>Does nothing, and answers the status NNN</source>
        <translation>何もせず、ステータス NNN を返す</translation>
    </message>
    <message>
        <source>Busy, and names a date (NNN: status)</source>
        <translation>混雑を知らせ、日時を示す（ステータス NNN）</translation>
    </message>
    <message>
        <source>Busy, and names no time (NNN: status)</source>
        <translation>混雑を知らせ、時間を示さない（ステータス NNN）</translation>
    </message>
    <message>
        <source>Refuses the token with 400</source>
        <translation>トークンを 400 で拒否する</translation>
    </message>
    <message>
        <source>401 without a challenge</source>
        <translation>チャレンジのない 401</translation>
    </message>
    <message>
        <source>401 with a challenge that cannot be parsed</source>
        <translation>チャレンジを解析できない 401</translation>
    </message>
    <message>
        <source>401 with two challenges</source>
        <translation>チャレンジが 2 つある 401</translation>
    </message>
    <message>
        <source>401 with a challenge in lower case</source>
        <translation>チャレンジが小文字の 401</translation>
    </message>
    <message>
        <source>400 without a body</source>
        <translation>本文のない 400</translation>
    </message>
    <message>
        <source>400 whose error code is a sentence with markup</source>
        <translation>エラーコードがマークアップ付きの文である 400</translation>
    </message>
    <message>
        <source>400 in a vendor&apos;s own format</source>
        <translation>ベンダー独自の形式の 400</translation>
    </message>
    <message>
        <source>400 that claims to be JSON and is not</source>
        <translation>JSON を名乗り、JSON ではない 400</translation>
    </message>
    <message>
        <source>Carries out, and puts the status NNN over its answer</source>
        <translation>実行し、応答に状態コード NNN を付けます</translation>
    </message>
    <message>
        <source>The answer shows stars instead of the secret</source>
        <translation>応答にシークレットではなくアスタリスクを入れます</translation>
    </message>
    <message>
        <source>Refuses the token, and quotes it (NNN: status)</source>
        <translation>トークンを拒否し、それを引用します (NNN: 状態コード)</translation>
    </message>
</context>
<context>
    <name>PracticeHabits</name>
    <message>
        <source>The letter of both RFCs; secrets are shown once</source>
        <translation>両 RFC のとおり。シークレットは一度だけ示す</translation>
    </message>
    <message>
        <source>The letter of both RFCs; every answer is complete</source>
        <translation>両 RFC のとおり。応答はすべて完全</translation>
    </message>
    <message>
        <source>Drops what it does not know; destroys a token at another client&apos;s address</source>
        <translation>知らない項目を捨てる。別のクライアントのアドレスで使われたトークンを無効にする</translation>
    </message>
    <message>
        <source>Refuses what it does not know; keeps some omitted members</source>
        <translation>知らない項目を拒否する。省かれた項目の一部を残す</translation>
    </message>
    <message>
        <source>The same, with the client twice in the address that an update answers</source>
        <translation>上と同じで、更新の応答のアドレスにクライアントが 2 回出てくる</translation>
    </message>
    <message>
        <source>Reads show neither token, address nor secret; an update must have no secret</source>
        <translation>読み込みでトークン、アドレス、シークレットを示さない。更新にシークレットがあってはならない</translation>
    </message>
    <message>
        <source>A new secret with every update; the token never changes</source>
        <translation>更新のたびに新しいシークレット。トークンは変わらない</translation>
    </message>
    <message>
        <source>Reads leave out the name and more; a gone client is 404</source>
        <translation>読み込みで名前などを省く。なくなったクライアントは 404</translation>
    </message>
    <message>
        <source>Every read and update costs the token and the secret</source>
        <translation>読み込みと更新のたびにトークンとシークレットが変わる</translation>
    </message>
    <message>
        <source>An update must carry the secret, and gets a new one</source>
        <translation>更新にはシークレットが必要で、新しいものが返る</translation>
    </message>
    <message>
        <source>No deletion; a challenge that cannot be parsed; one registration a minute</source>
        <translation>削除なし。チャレンジを解析できない。登録は 1 分に 1 回</translation>
    </message>
    <message>
        <source>Read only, for five minutes; shows the secret as a hash</source>
        <translation>読み込みのみ、5 分間。シークレットをハッシュで示す</translation>
    </message>
    <message>
        <source>A wrong token is 403 without a word; nothing ever rotates</source>
        <translation>誤ったトークンは説明のない 403。何も入れ替わらない</translation>
    </message>
    <message>
        <source>A wrong token is 403, an unknown client 404</source>
        <translation>誤ったトークンは 403、知らないクライアントは 404</translation>
    </message>
    <message>
        <source>Updates merge, but omitted flags become false; managed with another bearer</source>
        <translation>更新は統合だが、省かれたフラグは false になる。別のベアラートークンで管理</translation>
    </message>
    <message>
        <source>Updates merge; secrets expire after a day</source>
        <translation>更新は統合。シークレットは 1 日で期限切れ</translation>
    </message>
    <message>
        <source>As Janssen, but a wrong token is 400</source>
        <translation>Janssen と同じだが、誤ったトークンは 400</translation>
    </message>
    <message>
        <source>A wrong token is 400 invalid_request</source>
        <translation>誤ったトークンは 400 invalid_request</translation>
    </message>
    <message>
        <source>Every member must be sent; errors of its own kind; managed with another bearer</source>
        <translation>全項目を送る必要がある。独自形式のエラー。別のベアラートークンで管理</translation>
    </message>
    <message>
        <source>Managed without any token; no deletion</source>
        <translation>トークンなしで管理。削除なし</translation>
    </message>
    <message>
        <source>Read only; a wrong token is 400 invalid_client_metadata</source>
        <translation>読み込みのみ。誤ったトークンは 400 invalid_client_metadata</translation>
    </message>
    <message>
        <source>Client certificate, and a software statement with every update</source>
        <translation>クライアント証明書が必要で、更新のたびにソフトウェアステートメントが必要</translation>
    </message>
    <message>
        <source>Another client&apos;s token is 403, an unknown client 404</source>
        <translation>別のクライアントのトークンは 403、知らないクライアントは 404</translation>
    </message>
    <message>
        <source>Registers, and cannot be managed</source>
        <translation>登録はできるが、管理はできない</translation>
    </message>
    <message>
        <source>Empty values, a relative address, a lower-case challenge</source>
        <translation>空の値、相対アドレス、小文字のチャレンジ</translation>
    </message>
</context>
<context>
    <name>PracticeMain</name>
    <message>
        <source>A small authorization server for practice, demos and tests. Reachable from this computer only.</source>
        <translation>練習、デモ、テスト用の小さな認可サーバーです。このコンピューターからだけ接続できます。</translation>
    </message>
</context>
<context>
    <name>PracticeOptions</name>
    <message>
        <source>The file &quot;%1&quot; cannot be read.</source>
        <translation>ファイル &quot;%1&quot; を読み込めません。</translation>
    </message>
    <message>
        <source>The port must be a number up to 65535.</source>
        <translation>ポートは 65535 以下の数でなければなりません。</translation>
    </message>
    <message>
        <source>The lifetime of secrets must be a number of seconds.</source>
        <translation>シークレットの有効期間は秒数でなければなりません。</translation>
    </message>
    <message>
        <source>The rotation must be never, update or every-use.</source>
        <translation>ローテーションは never、update、every-use のいずれかでなければなりません。</translation>
    </message>
    <message>
        <source>The habits &quot;%1&quot; are not known. --list-habits names all.</source>
        <translation>挙動 &quot;%1&quot; はありません。--list-habits で一覧を表示します。</translation>
    </message>
    <message>
        <source>Give either --tls or a certificate of your own.</source>
        <translation>--tls と独自の証明書は、どちらか一方だけを指定してください。</translation>
    </message>
    <message>
        <source>The flaw must be expired or other-host.</source>
        <translation>欠陥は expired または other-host でなければなりません。</translation>
    </message>
    <message>
        <source>No certificate could be made.</source>
        <translation>証明書を作成できませんでした。</translation>
    </message>
    <message>
        <source>The fault &quot;%1&quot; is not known. --list-faults names all.</source>
        <translation>障害 &quot;%1&quot; はありません。--list-faults で一覧を表示します。</translation>
    </message>
    <message>
        <source>Port on 127.0.0.1. Without it: the one of the last run, or any.</source>
        <translation>127.0.0.1 のポートです。省くと、前回のポートまたは任意のポートを使います。</translation>
    </message>
    <message>
        <source>Keep the clients in this file. Tokens and secrets are kept as hashes.</source>
        <translation>クライアントをこのファイルに保存します。トークンとシークレットはハッシュで保存します。</translation>
    </message>
    <message>
        <source>Behave like the named server. Other options add to it.</source>
        <translation>指定した名前のサーバーのように振る舞います。他のオプションはこれに加わります。</translation>
    </message>
    <message>
        <source>Print the habits, and end.</source>
        <translation>挙動の一覧を表示して終了します。</translation>
    </message>
    <message>
        <source>Print the faults, and end.</source>
        <translation>障害の一覧を表示して終了します。</translation>
    </message>
    <message>
        <source>The issuer has this path, such as /realms/practice.</source>
        <translation>発行者のパスです。例: /realms/practice</translation>
    </message>
    <message>
        <source>When tokens change: never, update or every-use.</source>
        <translation>トークンが変わる時機です: never、update、every-use のいずれか。</translation>
    </message>
    <message>
        <source>Each update gives a new client secret.</source>
        <translation>更新のたびに新しいクライアントシークレットを発行します。</translation>
    </message>
    <message>
        <source>Show the client secret on reads, until the server is restarted.</source>
        <translation>サーバーを再起動するまで、読み込みでクライアントシークレットを示します。</translation>
    </message>
    <message>
        <source>Let client secrets expire.</source>
        <translation>クライアントシークレットに期限を設けます。</translation>
    </message>
    <message>
        <source>Do not keep members that the server does not know.</source>
        <translation>サーバーが知らない項目を保存しません。</translation>
    </message>
    <message>
        <source>Take this word out of every scope. May be repeated.</source>
        <translation>すべてのスコープからこの語を取り除きます。繰り返し指定できます。</translation>
    </message>
    <message>
        <source>Answer this method with 405. May be repeated.</source>
        <translation>このメソッドに 405 を返します。繰り返し指定できます。</translation>
    </message>
    <message>
        <source>Registration needs the token in this file.</source>
        <translation>登録に、このファイルにあるトークンを必要とします。</translation>
    </message>
    <message>
        <source>What manages clients where the habits use no registration access token.</source>
        <translation>登録アクセストークンを使わない挙動のとき、クライアントの管理に使うものです。</translation>
    </message>
    <message>
        <source>Speak https with this certificate (PEM).</source>
        <translation>この証明書 (PEM) を使い、https で通信します。</translation>
    </message>
    <message>
        <source>The key of the certificate (PEM).</source>
        <translation>証明書の鍵 (PEM) です。</translation>
    </message>
    <message>
        <source>Speak https with a certificate of its own authority, made anew with each start.</source>
        <translation>起動のたびに作る独自の認証局の証明書を使い、https で通信します。</translation>
    </message>
    <message>
        <source>The own certificate is expired, or for other-host.</source>
        <translation>独自の証明書を期限切れ (expired) または別のホスト向け (other-host) にします。</translation>
    </message>
    <message>
        <source>Turn away clients without a certificate of the own authority.</source>
        <translation>独自の認証局の証明書を持たないクライアントを断ります。</translation>
    </message>
    <message>
        <source>Write the authority&apos;s certificate to this file (PEM).</source>
        <translation>認証局の証明書をこのファイル (PEM) に書き出します。</translation>
    </message>
    <message>
        <source>Write a client certificate with its key to this file (PEM).</source>
        <translation>クライアント証明書と鍵をこのファイル (PEM) に書き出します。</translation>
    </message>
    <message>
        <source>Where the redirect fault points.</source>
        <translation>リダイレクトの障害が指す先です。</translation>
    </message>
    <message>
        <source>Go wrong, for example cut-body:put:1; without the last parts every method, once. May be repeated.</source>
        <translation>異常な動作をします。例: cut-body:put:1。後ろの部分を省くと、すべてのメソッドで 1 回です。繰り返し指定できます。</translation>
    </message>
    <message>
        <source>The management client is given as its ID, a colon and its secret.</source>
        <translation>管理クライアントは、ID、コロン、シークレットの順に指定します。</translation>
    </message>
    <message>
        <source>Whose access tokens manage clients there, too: a file with the client&apos;s ID, a colon and its secret, which is empty for one with a client certificate.</source>
        <translation>そのアクセストークンでも同じく管理できるクライアントです。ID、コロン、シークレットを書いたファイルを指定します。クライアント証明書を使う場合、シークレットは空にします。</translation>
    </message>
</context>
<context>
    <name>QsciScintilla</name>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>すべて選択</translation>
    </message>
</context>
<context>
    <name>clientele::app::Console</name>
    <message>
        <source>It was written by a newer version of Clientele. Install that version, or move the file away.</source>
        <translation>より新しいバージョンの Clientele で書かれています。そのバージョンをインストールするか、ファイルを移動してください。</translation>
    </message>
    <message>
        <source>It is not an inventory of Clientele. Move it away, or set CLIENTELE_HOME to another folder.</source>
        <translation>Clientele のインベントリではありません。移動するか、CLIENTELE_HOME に別のフォルダーを設定してください。</translation>
    </message>
    <message>
        <source>It is damaged. Restore it from a backup, or move it away to begin with an empty inventory. The tokens stay in the keychain.</source>
        <translation>破損しています。バックアップから復元するか、移動して空のインベントリから始めてください。トークンはキーリングに残っています。</translation>
    </message>
    <message>
        <source>It could not be opened. Check that the folder exists and may be written.</source>
        <translation>開けませんでした。フォルダーがあり、書き込めることを確認してください。</translation>
    </message>
    <message>
        <source>The inventory “%1” was not opened, and nothing was changed.</source>
        <translation>インベントリ「%1」を開きませんでした。何も変更されていません。</translation>
    </message>
</context>
<context>
    <name>clientele::app::PracticeChoices</name>
    <message>
        <source>The &amp;Connection</source>
        <translation>接続(&amp;C)</translation>
    </message>
    <message>
        <source>The &amp;Answer, Carried Out</source>
        <translation>応答（実行後）(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Refusals</source>
        <translation>拒否(&amp;R)</translation>
    </message>
</context>
<context>
    <name>clientele::app::PracticeDesk</name>
    <message>
        <source>The practice server could not be started.</source>
        <translation>練習用サーバーを開始できませんでした。</translation>
    </message>
    <message>
        <source>No port of this computer could be opened. Nothing was registered.</source>
        <translation>このコンピューターのポートを開けませんでした。何も登録されていません。</translation>
    </message>
    <message>
        <source>The practice server could not be reset.</source>
        <translation>練習用サーバーをリセットできませんでした。</translation>
    </message>
    <message>
        <source>Its file cannot be written, so its clients stay.</source>
        <translation>ファイルに書き込めないため、クライアントはそのまま残ります。</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>練習</translation>
    </message>
    <message>
        <source>Practice, HTTPS</source>
        <translation>練習用 (HTTPS)</translation>
    </message>
</context>
<context>
    <name>clientele::protocol::ClientCertificate</name>
    <message>
        <source>There is no certificate in this file.</source>
        <translation>このファイルに証明書がありません。</translation>
    </message>
    <message>
        <source>There is no private key in this file.</source>
        <translation>このファイルに秘密鍵がありません。</translation>
    </message>
    <message>
        <source>The private key cannot be read. RSA keys and keys on NIST curves can be used.</source>
        <translation>秘密鍵を読み取れません。使えるのは RSA の鍵と NIST 曲線の鍵です。</translation>
    </message>
    <message>
        <source>The private key is protected by a passphrase.</source>
        <translation>秘密鍵はパスフレーズで保護されています。</translation>
    </message>
    <message>
        <source>The passphrase does not open the private key.</source>
        <translation>このパスフレーズでは秘密鍵を開けません。</translation>
    </message>
    <message>
        <source>The private key does not belong to the certificate.</source>
        <translation>秘密鍵が証明書と対応していません。</translation>
    </message>
    <message>
        <source>This is not a PKCS#12 file.</source>
        <translation>これは PKCS#12 ファイルではありません。</translation>
    </message>
    <message>
        <source>The passphrase does not open this PKCS#12 file, or the file is damaged or without a private key.</source>
        <translation>このパスフレーズでは PKCS#12 ファイルを開けないか、ファイルが破損しているか、秘密鍵がありません。</translation>
    </message>
    <message>
        <source>This PKCS#12 file uses an encryption that is no longer supported, or the passphrase is wrong. Export it again with AES.</source>
        <translation>この PKCS#12 ファイルは、もう使えない暗号方式で作られているか、パスフレーズが違います。AES で書き出し直してください。</translation>
    </message>
</context>
<context>
    <name>clientele::registrar::AccessTokenWords</name>
    <message>
        <source>The one that came is of a type that needs more than to be sent along.</source>
        <translation>届いたトークンは、送るだけでは使えない種類のものです。</translation>
    </message>
    <message>
        <source>The one that came has characters that cannot be sent.</source>
        <translation>届いたトークンに、送信できない文字があります。</translation>
    </message>
    <message>
        <source>The answer has no access token.</source>
        <translation>応答にアクセストークンがありません。</translation>
    </message>
    <message>
        <source>The token endpoint at %1 was asked for an access token, as the server&apos;s settings say; the client&apos;s own address was not.</source>
        <translation>サーバー設定に従い、%1 のトークンエンドポイントにアクセストークンを求めました。クライアントの設定 URI には何も送信していません。</translation>
    </message>
    <message>
        <source>The server issued no access token.</source>
        <translation>サーバーがアクセストークンを発行しませんでした。</translation>
    </message>
    <message>
        <source>It refused: look at the client ID, the secret and the scope there.</source>
        <translation>拒否されました。サーバー設定のクライアント ID、シークレット、スコープを確認してください。</translation>
    </message>
    <message>
        <source>The connection ended before the whole answer came.</source>
        <translation>応答がすべて届く前に接続が切れました。</translation>
    </message>
    <message>
        <source>It reported a fault of its own.</source>
        <translation>サーバー側の障害が報告されました。</translation>
    </message>
    <message>
        <source>The address there may not be that of a token endpoint.</source>
        <translation>設定のアドレスは、トークンエンドポイントのものではない可能性があります。</translation>
    </message>
</context>
<context>
    <name>clientele::registrar::Address</name>
    <message>
        <source>The server names another address for this client: %1. The saved one stays in use until you accept it.</source>
        <translation>サーバーはこのクライアントに別のアドレスを示しています: %1。受け入れるまで、保存済みのアドレスを使います。</translation>
    </message>
    <message>
        <source>The server&apos;s address for this client is relative (%1). It means the saved one.</source>
        <translation>サーバーが示すこのクライアントのアドレスは相対 (%1) です。保存済みのアドレスを意味します。</translation>
    </message>
    <message>
        <source>The server&apos;s address for this client is relative (%1). It means %2, which is used only after you accept it.</source>
        <translation>サーバーが示すこのクライアントのアドレスは相対 (%1) です。意味するアドレスは %2 で、受け入れるまで使いません。</translation>
    </message>
    <message>
        <source>The server&apos;s address for this client has the client ID twice (%1), a known fault of some servers. The saved one stays in use.</source>
        <translation>サーバーが示すアドレスにはクライアント ID が 2 回あります (%1)。一部のサーバーで知られた不具合です。保存済みのアドレスを使い続けます。</translation>
    </message>
    <message>
        <source>The server&apos;s address for this client has the client ID twice (%1), a known fault of some servers. Most likely it means %2.</source>
        <translation>サーバーが示すアドレスにはクライアント ID が 2 回あります (%1)。一部のサーバーで知られた不具合です。おそらく %2 を意味します。</translation>
    </message>
    <message>
        <source>The server names an address that is not safe for a token: %1. It is not used.</source>
        <translation>サーバーは、トークンを送るには安全でないアドレスを示しています: %1。このアドレスは使いません。</translation>
    </message>
    <message>
        <source>The server names an address at another origin: %1. The token was not sent there. Accept it only if you know that server; one that changed its name may refuse the tokens of before.</source>
        <translation>サーバーが別のオリジンのアドレスを示しています: %1。トークンはそこへ送信していません。そのサーバーを知っている場合だけ承認してください。名前を変えたサーバーは、以前のトークンを拒否することがあります。</translation>
    </message>
</context>
<context>
    <name>clientele::registrar::CertificateFacts</name>
    <message>
        <source>For: %1</source>
        <translation>対象: %1</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>発行者: %1</translation>
    </message>
    <message>
        <source>From %1 until %2</source>
        <translation>%1 から %2 まで</translation>
    </message>
</context>
<context>
    <name>clientele::registrar::ConnectionSettings</name>
    <message>
        <source>“%1” is no name of a header.</source>
        <translation>「%1」はヘッダーの名前として使えません。</translation>
    </message>
    <message>
        <source>“%1” is set by Clientele itself.</source>
        <translation>「%1」は Clientele 自身が設定します。</translation>
    </message>
    <message>
        <source>The value of “%1” has characters that a header cannot carry.</source>
        <translation>「%1」の値に、ヘッダーに使えない文字があります。</translation>
    </message>
    <message>
        <source>The client certificate cannot be used.</source>
        <translation>クライアント証明書を使えません。</translation>
    </message>
    <message>
        <source>The proxy has no host or port.</source>
        <translation>プロキシのホストまたはポートがありません。</translation>
    </message>
    <message>
        <source>Enter both, or choose another proxy.</source>
        <translation>両方を入力するか、別のプロキシを選んでください。</translation>
    </message>
    <message>
        <source>A header cannot be sent.</source>
        <translation>ヘッダーを送信できません。</translation>
    </message>
    <message>
        <source>No access token can be fetched with this.</source>
        <translation>この設定ではアクセストークンを取得できません。</translation>
    </message>
    <message>
        <source>The token endpoint is an https address.</source>
        <translation>トークンエンドポイントには https のアドレスを指定します。</translation>
    </message>
    <message>
        <source>The client ID is missing.</source>
        <translation>クライアント ID がありません。</translation>
    </message>
    <message>
        <source>There is no client certificate: choose one under Certificates.</source>
        <translation>クライアント証明書がありません。「証明書」で選択してください。</translation>
    </message>
    <message>
        <source>The client secret is missing.</source>
        <translation>クライアントシークレットがありません。</translation>
    </message>
</context>
<context>
    <name>clientele::registrar::DocumentFile</name>
    <message>
        <source>“%1” holds no JSON object.</source>
        <translation>「%1」には JSON のオブジェクトがありません。</translation>
    </message>
    <message>
        <source>“%1” cannot be read as JSON.</source>
        <translation>「%1」を JSON として読み取れません。</translation>
    </message>
    <message>
        <source>A registration is an object: members between braces.</source>
        <translation>登録はオブジェクトです。項目を波括弧で囲みます。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>“%1” is too large for a registration.</source>
        <translation>「%1」は登録としては大きすぎます。</translation>
    </message>
    <message>
        <source>It was not read.</source>
        <translation>読み込みませんでした。</translation>
    </message>
</context>
<context>
    <name>clientele::registrar::Failure</name>
    <message>
        <source>Nothing was restored.</source>
        <translation>何も復元されていません。</translation>
    </message>
    <message>
        <source>The passphrase is not the one of this backup.</source>
        <translation>このバックアップのパスフレーズではありません。</translation>
    </message>
    <message>
        <source>The file is no backup.</source>
        <translation>このファイルはバックアップではありません。</translation>
    </message>
    <message>
        <source>A backup is a file in the age format, with a passphrase.</source>
        <translation>バックアップは、パスフレーズで保護した age 形式のファイルです。</translation>
    </message>
    <message>
        <source>The file was not encrypted with a passphrase alone.</source>
        <translation>このファイルはパスフレーズだけで暗号化されたものではありません。</translation>
    </message>
    <message>
        <source>Decrypt it with the age tool and its key, and encrypt it again with “age -p”.</source>
        <translation>age ツールと鍵で復号し、「age -p」で暗号化し直してください。</translation>
    </message>
    <message>
        <source>The file asks for too much memory.</source>
        <translation>このファイルは必要なメモリーが多すぎます。</translation>
    </message>
    <message>
        <source>Its passphrase was made to take more than 1 GiB. Decrypt it with the age tool, and encrypt it again with “age -p”.</source>
        <translation>パスフレーズの処理に 1 GiB を超えるメモリーを使うように作られています。age ツールで復号し、「age -p」で暗号化し直してください。</translation>
    </message>
    <message>
        <source>There is not enough free memory for the passphrase.</source>
        <translation>パスフレーズの処理に必要な空きメモリーがありません。</translation>
    </message>
    <message>
        <source>It takes 256 MiB or more for a moment.</source>
        <translation>一時的に 256 MiB 以上を使います。</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>ファイルが破損しています。</translation>
    </message>
    <message>
        <source>It was changed after it was made.</source>
        <translation>作成されたあとに変更されています。</translation>
    </message>
    <message>
        <source>The end of the file is missing.</source>
        <translation>ファイルの末尾がありません。</translation>
    </message>
    <message>
        <source>It was not copied or downloaded completely.</source>
        <translation>コピーまたはダウンロードが完了していません。</translation>
    </message>
    <message>
        <source>It was decrypted, and holds something else.</source>
        <translation>復号できましたが、中身は別のものです。</translation>
    </message>
    <message>
        <source>The backup was made by a newer Clientele.</source>
        <translation>このバックアップは、より新しい Clientele で作成されています。</translation>
    </message>
    <message>
        <source>Restore it with that version or a newer one.</source>
        <translation>そのバージョン以降で復元してください。</translation>
    </message>
    <message>
        <source>The backup cannot be understood.</source>
        <translation>バックアップを解釈できません。</translation>
    </message>
    <message>
        <source>The passphrase is right, but a part of the contents is not what it should be.</source>
        <translation>パスフレーズは合っていますが、中身の一部が正しくありません。</translation>
    </message>
    <message>
        <source>The backup is too large.</source>
        <translation>バックアップが大きすぎます。</translation>
    </message>
    <message>
        <source>No backup was made, because it would lack the tokens.</source>
        <translation>トークンが欠けてしまうため、バックアップは作成されていません。</translation>
    </message>
    <message>
        <source>Nothing was restored, because the tokens could not be stored.</source>
        <translation>トークンを保存できないため、何も復元されていません。</translation>
    </message>
    <message>
        <source>“%1” was handed over.</source>
        <translation>「%1」は引き渡し済みです。</translation>
    </message>
    <message>
        <source>Somebody else manages it now. A request from here may replace the token that they use. Nothing was sent.</source>
        <translation>現在はほかの人が管理しています。ここからのリクエストで、その人が使うトークンが入れ替わるおそれがあります。何も送信されていません。</translation>
    </message>
    <message>
        <source>Nothing was sent. What is saved here stays usable.</source>
        <translation>何も送信されていません。ここに保存されているものは引き続き使えます。</translation>
    </message>
    <message>
        <source>The server reported a fault of its own at %1, after the request was sent.</source>
        <translation>リクエストの送信後、%1 にサーバーが自身の障害を報告しました。</translation>
    </message>
    <message>
        <source>No complete answer had come by %1, and the request had been sent.</source>
        <translation>リクエストは送信済みですが、%1 までに完全な応答が届きませんでした。</translation>
    </message>
    <message>
        <source>An answer came at %1, but it could not be understood.</source>
        <translation>%1 に応答が届きましたが、解釈できませんでした。</translation>
    </message>
    <message>
        <source>The connection ended at %1, after the request was sent and before the answer came.</source>
        <translation>リクエストの送信後、応答が届く前に、%1 に接続が切れました。</translation>
    </message>
    <message>
        <source>If this server asks for a client certificate, that may be what was missing: its settings can name one.</source>
        <translation>このサーバーがクライアント証明書を求めている場合、それが足りなかったのかもしれません。サーバーの設定で指定できます。</translation>
    </message>
    <message>
        <source>It is not known whether the client was deleted.</source>
        <translation>クライアントが削除されたかどうか分かりません。</translation>
    </message>
    <message>
        <source>Nothing was changed here. Check before you do anything else.</source>
        <translation>ここでは何も変更されていません。ほかの操作をする前に確認してください。</translation>
    </message>
    <message>
        <source>It is not known whether the client was registered.</source>
        <translation>クライアントが登録されたかどうか分かりません。</translation>
    </message>
    <message>
        <source>A registration cannot be asked for afterwards. If the server made one, it stays there unused and nobody holds its token.</source>
        <translation>登録は、あとから問い合わせることができません。サーバーが登録を作成していた場合、それは使われないまま残り、そのトークンは誰も持っていません。</translation>
    </message>
    <message>
        <source>It is not known whether the update was made.</source>
        <translation>更新が行われたかどうか分かりません。</translation>
    </message>
    <message>
        <source>The server may have the old document or yours, and it may have replaced the token. Your draft is unchanged. Do not send again before checking.</source>
        <translation>サーバーにあるのは元の文書かもしれず、送信した文書かもしれません。トークンが入れ替わった可能性もあります。下書きは変わっていません。確認するまで再送信しないでください。</translation>
    </message>
    <message>
        <source>Nothing changed on the server. The draft is unchanged.</source>
        <translation>サーバーでは何も変わっていません。下書きも変わっていません。</translation>
    </message>
    <message>
        <source>The client was not deleted.</source>
        <translation>クライアントは削除されていません。</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>何も保存されていません。</translation>
    </message>
    <message>
        <source>The saved copy is unchanged.</source>
        <translation>保存済みの内容は変わっていません。</translation>
    </message>
    <message>
        <source>%1 refused the secure connection.</source>
        <translation>%1 が安全な接続を拒否しました。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted.</source>
        <translation>サーバーの証明書は信頼されていません。</translation>
    </message>
    <message>
        <source>Its certificate was issued by “%1” for “%2” and is valid until %3. Nothing was sent.</source>
        <translation>証明書は「%1」が「%2」に発行したもので、%3 まで有効です。何も送信されていません。</translation>
    </message>
    <message>
        <source>No connection to %1 in time.</source>
        <translation>制限時間内に %1 へ接続できませんでした。</translation>
    </message>
    <message>
        <source>Stopped before anything was sent.</source>
        <translation>何も送信しないうちに中止しました。</translation>
    </message>
    <message>
        <source>No server of the name %1 is known.</source>
        <translation>%1 という名前のサーバーは見つかりません。</translation>
    </message>
    <message>
        <source>The name could not be found. Check the address and the network. Nothing was sent.</source>
        <translation>名前を解決できませんでした。アドレスとネットワークを確認してください。何も送信されていません。</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 に到達できません。</translation>
    </message>
    <message>
        <source>The computer answers, but no server listens at this address. Nothing was sent.</source>
        <translation>コンピューターは応答しますが、このアドレスで待ち受けているサーバーがありません。何も送信されていません。</translation>
    </message>
    <message>
        <source>The answer is too large.</source>
        <translation>応答が大きすぎます。</translation>
    </message>
    <message>
        <source>%1 sent more than a registration can be; it was not read to its end.</source>
        <translation>%1 が、登録の応答としてありえない量を送ってきました。最後までは読んでいません。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 が時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>Stopped before the answer came.</source>
        <translation>応答が届く前に中止しました。</translation>
    </message>
    <message>
        <source>The connection ended before the whole answer came.</source>
        <translation>応答がすべて届く前に接続が切れました。</translation>
    </message>
    <message>
        <source>The server refused the token.</source>
        <translation>サーバーがトークンを拒否しました。</translation>
    </message>
    <message>
        <source>The initial access token is missing, used up or expired. Nothing was saved.</source>
        <translation>初期アクセストークンがないか、使用済みか、期限切れです。何も保存されていません。</translation>
    </message>
    <message>
        <source>It was replaced, revoked or has expired, or the client no longer exists: the server&apos;s answer is the same.</source>
        <translation>トークンが入れ替えられたか、失効または期限切れになったか、クライアントがもう存在しません。サーバーの応答はどの場合も同じです。</translation>
    </message>
    <message>
        <source>This server does not allow updates.</source>
        <translation>このサーバーは更新を許可していません。</translation>
    </message>
    <message>
        <source>Reading and deleting may still work. The draft is unchanged.</source>
        <translation>読み込みと削除はできるかもしれません。下書きは変わっていません。</translation>
    </message>
    <message>
        <source>This server does not allow deleting.</source>
        <translation>このサーバーは削除を許可していません。</translation>
    </message>
    <message>
        <source>Reading and updating may still work. The client was not deleted.</source>
        <translation>読み込みと更新はできるかもしれません。クライアントは削除されていません。</translation>
    </message>
    <message>
        <source>This server does not allow registration here.</source>
        <translation>このサーバーは、ここでの登録を許可していません。</translation>
    </message>
    <message>
        <source>This server does not allow reading.</source>
        <translation>このサーバーは読み込みを許可していません。</translation>
    </message>
    <message>
        <source>It says that it takes %1 here.</source>
        <extracomment>%1 is a list of HTTP methods, such as “GET, DELETE”.</extracomment>
        <translation>サーバーがここで受け付けるのは %1 です。</translation>
    </message>
    <message>
        <source>The server did not accept the document.</source>
        <translation>サーバーが文書を受け付けませんでした。</translation>
    </message>
    <message>
        <source>The server did not accept the request.</source>
        <translation>サーバーがリクエストを受け付けませんでした。</translation>
    </message>
    <message>
        <source>This token may not do this.</source>
        <translation>このトークンではこの操作を行えません。</translation>
    </message>
    <message>
        <source>The server knows the token and does not allow the action.</source>
        <translation>サーバーはトークンを認識していますが、この操作を許可していません。</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>このアドレスには何もありません。</translation>
    </message>
    <message>
        <source>The address has moved, management of registrations is switched off, or the client is gone.</source>
        <translation>アドレスが移動したか、登録の管理が無効になっているか、クライアントがなくなっています。</translation>
    </message>
    <message>
        <source>The server&apos;s copy changed meanwhile.</source>
        <translation>その間にサーバー側の内容が変わりました。</translation>
    </message>
    <message>
        <source>Nothing was overwritten.</source>
        <translation>何も上書きされていません。</translation>
    </message>
    <message>
        <source>The server asks to wait until %1.</source>
        <translation>サーバーは %1 まで待つよう求めています。</translation>
    </message>
    <message>
        <source>The server asks to wait.</source>
        <translation>サーバーは待つよう求めています。</translation>
    </message>
    <message>
        <source>The server points to another address.</source>
        <translation>サーバーは別のアドレスを指しています。</translation>
    </message>
    <message>
        <source>The token was not sent there.</source>
        <translation>トークンはそこに送信されていません。</translation>
    </message>
    <message>
        <source>The server has a fault of its own.</source>
        <translation>サーバー自身に障害があります。</translation>
    </message>
    <message>
        <source>The server did not carry out the request.</source>
        <translation>サーバーはリクエストを実行していません。</translation>
    </message>
    <message>
        <source>The answer could not be understood.</source>
        <translation>応答を解釈できませんでした。</translation>
    </message>
    <message>
        <source>It is not a client&apos;s registration.</source>
        <translation>クライアントの登録ではありません。</translation>
    </message>
    <message>
        <source>The answer is a web page, such as the login page of a network or a proxy. Whoever sent it has seen the token.</source>
        <translation>応答はウェブページです。ネットワークやプロキシのログインページなどと考えられます。送り主はトークンを見ています。</translation>
    </message>
    <message>
        <source>The answer is not from this client.</source>
        <translation>応答はこのクライアントのものではありません。</translation>
    </message>
    <message>
        <source>It names the client “%1” instead of “%2”.</source>
        <translation>「%2」ではなくクライアント「%1」を示しています。</translation>
    </message>
    <message>
        <source>A token in it was set aside. If this client&apos;s own token stops working, recovering access can try it as an older one.</source>
        <translation>応答にあったトークンは別に保管しました。このクライアント自身のトークンが使えなくなったら、アクセスの回復で以前のトークンとして試せます。</translation>
    </message>
    <message>
        <source>The server accepted the update and did not say what it stored.</source>
        <translation>サーバーは更新を受け付けましたが、保存した内容を示しませんでした。</translation>
    </message>
    <message>
        <source>Check with the server to see the document as it is now. Your draft is kept until then.</source>
        <translation>現在の文書を見るには、サーバーに確認してください。それまで下書きは保管されます。</translation>
    </message>
    <message>
        <source>It is not known whether the server replaced the token.</source>
        <translation>サーバーがトークンを入れ替えたかどうか分かりません。</translation>
    </message>
    <message>
        <source>This server replaces the token with a read. The saved document is unchanged. Checking reads the client once more.</source>
        <translation>このサーバーは読み込みでトークンを入れ替えます。保存済みの文書は変わっていません。確認すると、クライアントをもう一度読み込みます。</translation>
    </message>
    <message>
        <source>A new token in what arrived is saved.</source>
        <translation>届いた部分にあった新しいトークンは保存済みです。</translation>
    </message>
    <message>
        <source>The client was saved, but its document did not come.</source>
        <translation>クライアントを保存しましたが、文書は届きませんでした。</translation>
    </message>
    <message>
        <source>A new token in what arrived is saved with it. Check with the server to read the client once more.</source>
        <translation>届いた部分にあった新しいトークンも一緒に保存しました。クライアントをもう一度読み込むには、サーバーに確認してください。</translation>
    </message>
    <message>
        <source>This server replaces the token with a read, so the one you entered may no longer work. It is saved. Check with the server to read the client once more.</source>
        <translation>このサーバーは読み込みでトークンを入れ替えるため、入力したトークンはもう使えないかもしれません。トークンは保存しました。クライアントをもう一度読み込むには、サーバーに確認してください。</translation>
    </message>
    <message>
        <source>The client was registered, but the answer is not whole.</source>
        <translation>クライアントは登録されましたが、応答に欠けている部分があります。</translation>
    </message>
    <message>
        <source>Its address and its token were in what arrived, and are saved. Read the client to see its document as the server has it.</source>
        <translation>アドレスとトークンは届いた部分にあり、保存しました。サーバーにある文書を見るには、クライアントを読み込んでください。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>キーリングがロックされています。</translation>
    </message>
    <message>
        <source>Nothing was sent, so that no new token can be lost.</source>
        <translation>新しいトークンが失われないように、何も送信していません。</translation>
    </message>
    <message>
        <source>No keychain was found.</source>
        <translation>キーリングが見つかりません。</translation>
    </message>
    <message>
        <source>Clientele keeps tokens in a keychain (GNOME Keyring, KDE Wallet, KeePassXC), or under a passphrase. Documents can be viewed and edited without either. Nothing was sent.</source>
        <translation>Clientele はトークンをキーリング（GNOME Keyring、KDE Wallet、KeePassXC）またはパスフレーズの下に保管します。文書の表示と編集はどちらがなくてもできます。何も送信されていません。</translation>
    </message>
    <message>
        <source>Enter the registration_client_uri that came with the registration.</source>
        <translation>登録時に受け取った registration_client_uri を入力してください。</translation>
    </message>
    <message>
        <source>It is not a URL. It looks like https://login.example/register/client-id.</source>
        <translation>URL ではありません。https://login.example/register/client-id のような形です。</translation>
    </message>
    <message>
        <source>It has no scheme and host. Add the server&apos;s part, as in https://login.example/….</source>
        <translation>スキームとホストがありません。https://login.example/… のように、サーバーの部分を補ってください。</translation>
    </message>
    <message>
        <source>A token is sent over https only; plain http is accepted for this computer (localhost).</source>
        <translation>トークンは https でのみ送信します。平文の http を使えるのは、このコンピューター (localhost) だけです。</translation>
    </message>
    <message>
        <source>It has a user name or password in it. Remove the part before the @.</source>
        <translation>ユーザー名またはパスワードが入っています。@ より前の部分を取り除いてください。</translation>
    </message>
    <message>
        <source>It has a fragment, which is never sent. Remove the # and what follows.</source>
        <translation>送信されることのないフラグメントがあります。# 以降を取り除いてください。</translation>
    </message>
    <message>
        <source>It has characters that must be percent-encoded, and encoding them would change the address that the token belongs to. Copy it again from the server&apos;s answer.</source>
        <translation>パーセントエンコードが必要な文字がありますが、エンコードするとトークンの対象であるアドレスが変わってしまいます。サーバーの応答からコピーし直してください。</translation>
    </message>
    <message>
        <source>The keychain has no place for entries yet.</source>
        <translation>キーリングにはまだ項目の保存先がありません。</translation>
    </message>
    <message>
        <source>Create a default keyring (for example by opening “Passwords and Keys”), then try again. Nothing was sent.</source>
        <translation>既定のキーリングを作成し（「パスワードと鍵」を開くなど）、もう一度試してください。何も送信されていません。</translation>
    </message>
    <message>
        <source>The keychain did not answer in time.</source>
        <translation>キーリングが時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>Perhaps it waits for a password in a window of its own. Nothing was sent.</source>
        <translation>別のウィンドウでパスワードの入力を待っているのかもしれません。何も送信されていません。</translation>
    </message>
    <message>
        <source>The keychain did not allow the access.</source>
        <translation>キーリングがアクセスを許可しませんでした。</translation>
    </message>
    <message>
        <source>The key of this inventory is not in the keychain.</source>
        <translation>このインベントリの鍵がキーリングにありません。</translation>
    </message>
    <message>
        <source>The keychain was replaced, or another one is open. Open the one that was used before. Documents can be viewed and edited meanwhile.</source>
        <translation>キーリングが置き換えられたか、別のキーリングが開いています。以前使っていたものを開いてください。その間も文書の表示と編集はできます。</translation>
    </message>
    <message>
        <source>The keychain did not keep an entry.</source>
        <translation>キーリングが項目を保存しませんでした。</translation>
    </message>
    <message>
        <source>The key of the inventory was replaced.</source>
        <translation>インベントリの鍵が入れ替えられました。</translation>
    </message>
    <message>
        <source>Another program renewed it, or it was locked meanwhile. What was saved before is unchanged.</source>
        <translation>別のプログラムが更新したか、その間にロックされました。以前に保存したものは変わっていません。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>ディスクがいっぱいです。</translation>
    </message>
    <message>
        <source>The file may not be written.</source>
        <translation>ファイルに書き込む権限がありません。</translation>
    </message>
    <message>
        <source>Another program keeps the file locked.</source>
        <translation>別のプログラムがファイルをロックしています。</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>ファイルに書き込めませんでした。</translation>
    </message>
    <message>
        <source>The inventory cannot be written.</source>
        <translation>インベントリに書き込めません。</translation>
    </message>
    <message>
        <source>What was saved before is unchanged.</source>
        <translation>以前に保存したものは変わっていません。</translation>
    </message>
    <message>
        <source>The configuration URI cannot be used.</source>
        <translation>この設定 URI は使えません。</translation>
    </message>
    <message>
        <source>No registration response was found in the text.</source>
        <translation>テキストに登録の応答が見つかりません。</translation>
    </message>
    <message>
        <source>Copy the whole JSON object of the server&apos;s answer, from { to }. Nothing was saved.</source>
        <translation>サーバーの応答の JSON オブジェクトを、{ から } まですべてコピーしてください。何も保存されていません。</translation>
    </message>
    <message>
        <source>A member stands in it twice, so it is not clear which one counts. Nothing was saved.</source>
        <translation>同じ項目が 2 つあり、どちらが有効か分かりません。何も保存されていません。</translation>
    </message>
    <message>
        <source>It has no client_id. Nothing was saved.</source>
        <translation>client_id がありません。何も保存されていません。</translation>
    </message>
    <message>
        <source>Its registration access token has characters that cannot be sent. Nothing was saved.</source>
        <translation>登録アクセストークンに、送信できない文字があります。何も保存されていません。</translation>
    </message>
    <message>
        <source>The draft cannot be read as JSON.</source>
        <translation>下書きを JSON として読み取れません。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>This server wants the client secret in updates, and none is saved.</source>
        <translation>このサーバーは更新にクライアントシークレットを求めますが、保存されていません。</translation>
    </message>
    <message>
        <source>Nothing was sent. The server&apos;s setting says that an update must repeat the secret.</source>
        <translation>何も送信されていません。このサーバーの設定では、更新にシークレットを含める必要があります。</translation>
    </message>
    <message>
        <source>The client has no client_id.</source>
        <translation>クライアントに client_id がありません。</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>何も送信されていません。</translation>
    </message>
    <message>
        <source>It can be viewed and edited here, but not read from or sent to the server.</source>
        <translation>ここで表示と編集はできますが、サーバーからの読み込みとサーバーへの送信はできません。</translation>
    </message>
    <message>
        <source>The newest token of this client is sealed in the inventory, but cannot be opened.</source>
        <translation>このクライアントの最新のトークンは暗号化されてインベントリにありますが、開けません。</translation>
    </message>
    <message>
        <source>The file was damaged or changed. The keychain may have an older token, which is not used. Nothing was sent.</source>
        <translation>ファイルが破損したか、変更されています。キーリングに以前のトークンがあるかもしれませんが、使いません。何も送信されていません。</translation>
    </message>
    <message>
        <source>The newest token of this client is not saved yet.</source>
        <translation>このクライアントの最新のトークンはまだ保存されていません。</translation>
    </message>
    <message>
        <source>It is in this running program only, and must be saved first. Nothing was sent.</source>
        <translation>実行中のこのプログラムにしかないため、先に保存する必要があります。何も送信されていません。</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>保管庫がロックされています。</translation>
    </message>
    <message>
        <source>Enter its passphrase first. Nothing was sent, so that no new token can be lost.</source>
        <translation>先にパスフレーズを入力してください。新しいトークンが失われないように、何も送信していません。</translation>
    </message>
    <message>
        <source>The vault cannot be opened.</source>
        <translation>保管庫を開けません。</translation>
    </message>
    <message>
        <source>The inventory asks for more memory than any version of Clientele does. Its file was damaged or changed.</source>
        <translation>インベントリが、どのバージョンの Clientele よりも多くのメモリーを求めています。ファイルが破損したか、変更されています。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>メモリーが足りません。</translation>
    </message>
    <message>
        <source>A passphrase takes a quarter of a gigabyte for half a second.</source>
        <translation>パスフレーズの処理には、0.5 秒ほどの間 256 MiB を使います。</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>パスフレーズが違います。</translation>
    </message>
    <message>
        <source>Upper and lower case count, and so do spaces. Nothing was changed.</source>
        <translation>大文字と小文字、空白も区別されます。何も変更されていません。</translation>
    </message>
    <message>
        <source>There are secrets in the keychain.</source>
        <translation>キーリングにシークレットがあります。</translation>
    </message>
    <message>
        <source>A passphrase can be chosen for an inventory without saved tokens. Back up the clients, remove them here, and restore them afterwards. Nothing was changed.</source>
        <translation>パスフレーズを選べるのは、保存済みのトークンがないインベントリだけです。クライアントをバックアップし、ここから消去して、あとで復元してください。何も変更されていません。</translation>
    </message>
    <message>
        <source>The secrets of this inventory are under a passphrase.</source>
        <translation>このインベントリのシークレットはパスフレーズで保護されています。</translation>
    </message>
    <message>
        <source>They stay in the inventory. Nothing was moved.</source>
        <translation>インベントリに残ります。何も移動されていません。</translation>
    </message>
    <message>
        <source>The key was not renewed.</source>
        <translation>鍵は更新されていません。</translation>
    </message>
    <message>
        <source>A secret in the inventory cannot be opened with the key as it is, because the file was damaged or changed. Recover the access to that client first. Nothing was changed.</source>
        <translation>ファイルが破損したか変更されたため、インベントリに現在の鍵で開けないシークレットがあります。先にそのクライアントのアクセスを回復してください。何も変更されていません。</translation>
    </message>
    <message>
        <source>This registration cannot be managed from here.</source>
        <translation>この登録はここから管理できません。</translation>
    </message>
    <message>
        <source>The server gave no configuration URI or no registration access token for it. The document is kept for viewing.</source>
        <translation>サーバーが設定 URI または登録アクセストークンを発行しませんでした。文書は表示用に保管しています。</translation>
    </message>
    <message>
        <source>This client is busy.</source>
        <translation>このクライアントは処理中です。</translation>
    </message>
    <message>
        <source>Another request for it is under way; any answer may replace its token.</source>
        <translation>別のリクエストが進行中です。どの応答でもトークンが入れ替わる可能性があります。</translation>
    </message>
    <message>
        <source>The program %1 (process %2 on %3) has a request for it under way; any answer may replace its token. Nothing was sent.</source>
        <extracomment>name of a program, its process number, name of a computer</extracomment>
        <translation>プログラム %1（%3 のプロセス %2）がこのクライアントのリクエストを実行中です。どの応答でもトークンが入れ替わる可能性があります。何も送信されていません。</translation>
    </message>
    <message>
        <source>The client certificate for this server is not in the keychain.</source>
        <translation>このサーバー用のクライアント証明書がキーリングにありません。</translation>
    </message>
    <message>
        <source>The passphrase of the client certificate is not in the keychain.</source>
        <translation>クライアント証明書のパスフレーズがキーリングにありません。</translation>
    </message>
    <message>
        <source>The password of the proxy is not in the keychain.</source>
        <translation>プロキシのパスワードがキーリングにありません。</translation>
    </message>
    <message>
        <source>The token for this server is not in the keychain.</source>
        <translation>このサーバー用のトークンがキーリングにありません。</translation>
    </message>
    <message>
        <source>The extra headers for this server are not in the keychain.</source>
        <translation>このサーバー用の追加ヘッダーがキーリングにありません。</translation>
    </message>
    <message>
        <source>Enter it in the server&apos;s settings. Nothing was sent.</source>
        <translation>サーバーの設定で入力してください。何も送信されていません。</translation>
    </message>
    <message>
        <source>Nothing was saved and nothing was sent.</source>
        <translation>何も保存も送信もされていません。</translation>
    </message>
    <message>
        <source>“%1” is no issuer.</source>
        <translation>「%1」は発行者ではありません。</translation>
    </message>
    <message>
        <source>An issuer is an https address without a query and a fragment. Nothing was sent.</source>
        <translation>発行者は、クエリとフラグメントのない https のアドレスです。何も送信されていません。</translation>
    </message>
    <message>
        <source>No metadata document of “%1” was found.</source>
        <translation>「%1」のメタデータ文書が見つかりません。</translation>
    </message>
    <message>
        <source>The server has none at the addresses of RFC 8414 and OpenID Connect Discovery. If you know the registration endpoint, enter it by hand.</source>
        <translation>RFC 8414 と OpenID Connect Discovery のアドレスに文書がありません。登録エンドポイントを知っている場合は、手で入力してください。</translation>
    </message>
    <message>
        <source>The document is of another issuer.</source>
        <translation>この文書は別の発行者のものです。</translation>
    </message>
    <message>
        <source>It names “%1”. Its endpoints are not used, so that no token goes to the wrong server.</source>
        <translation>「%1」を示しています。トークンが誤ったサーバーに送られないように、そのエンドポイントは使いません。</translation>
    </message>
    <message>
        <source>No older token of this client is kept here.</source>
        <translation>このクライアントの以前のトークンはここにありません。</translation>
    </message>
    <message>
        <source>No registration endpoint of this server is known.</source>
        <translation>このサーバーの登録エンドポイントが分かりません。</translation>
    </message>
    <message>
        <source>Look it up from the server&apos;s issuer, or enter its address.</source>
        <translation>サーバーの発行者から調べるか、アドレスを入力してください。</translation>
    </message>
    <message>
        <source>The document of this client is not known.</source>
        <translation>このクライアントの文書が分かりません。</translation>
    </message>
    <message>
        <source>The server was never read, so there is nothing to register again.</source>
        <translation>サーバーから一度も読み込んでいないため、再登録できる内容がありません。</translation>
    </message>
    <message>
        <source>The server was read again after this comparison.</source>
        <translation>この比較のあとに、サーバーが再び読み込まれました。</translation>
    </message>
    <message>
        <source>Nothing was sent. Look at the new comparison first.</source>
        <translation>何も送信されていません。先に新しい比較を見てください。</translation>
    </message>
    <message>
        <source>You and the server changed the same members.</source>
        <translation>自分とサーバーが同じ項目を変更しています。</translation>
    </message>
    <message>
        <source>Nothing was sent. Say first which values count.</source>
        <translation>何も送信されていません。先にどちらの値を使うか決めてください。</translation>
    </message>
    <message>
        <source>This client is no longer saved here.</source>
        <translation>このクライアントはもうここに保存されていません。</translation>
    </message>
    <message>
        <source>Clientele was closed before the answer came.</source>
        <translation>応答が届く前に Clientele が終了しました。</translation>
    </message>
    <message>
        <source>The token has characters that cannot be sent.</source>
        <translation>トークンに、送信できない文字があります。</translation>
    </message>
    <message>
        <source>A registration access token is one word of letters, digits and signs. Copy it again; nothing was sent.</source>
        <translation>登録アクセストークンは、英数字と記号からなる 1 語です。コピーし直してください。何も送信されていません。</translation>
    </message>
    <message>
        <source>“%1” is saved already.</source>
        <translation>「%1」はすでに保存されています。</translation>
    </message>
    <message>
        <source>Its saved token may be newer than the pasted one, so nothing was changed. To give it another token, enter the configuration URI and the token: the token is tried before it is saved.</source>
        <translation>保存済みのトークンのほうが貼り付けたものより新しいかもしれないため、何も変更していません。別のトークンを設定するには、設定 URI とトークンを入力してください。トークンは保存する前に試されます。</translation>
    </message>
    <message>
        <source>This token belongs to “%1”.</source>
        <translation>このトークンは「%1」のものです。</translation>
    </message>
    <message>
        <source>Some servers destroy a token that is used at another client&apos;s address. Nothing was sent. Enter the token of the client that lives at this address.</source>
        <translation>別のクライアントのアドレスで使われたトークンを無効にするサーバーがあります。何も送信されていません。このアドレスのクライアントのトークンを入力してください。</translation>
    </message>
    <message>
        <source>The outcome of an earlier request is not known.</source>
        <translation>以前のリクエストの結果が分かりません。</translation>
    </message>
    <message>
        <source>Nothing was sent. Check with the server first.</source>
        <translation>何も送信されていません。先にサーバーに確認してください。</translation>
    </message>
    <message>
        <source>No token for this client is saved.</source>
        <translation>このクライアントのトークンは保存されていません。</translation>
    </message>
    <message>
        <source>The keys cannot be fetched from this address.</source>
        <translation>このアドレスからは鍵を取得できません。</translation>
    </message>
    <message>
        <source>jwks_uri must be an https address; plain http is accepted for this computer. Nothing was sent.</source>
        <translation>jwks_uri は https のアドレスでなければなりません。暗号化のない http を使えるのはこのコンピューターだけです。何も送信していません。</translation>
    </message>
    <message>
        <source>%1 sent more than a list of keys can be.</source>
        <translation>%1 の応答は鍵の一覧としては大きすぎます。</translation>
    </message>
    <message>
        <source>What is at this address is no JWK Set.</source>
        <translation>このアドレスにあるものは JWK Set ではありません。</translation>
    </message>
    <message>
        <source>%1 has no keys at this address: it answered with %2.</source>
        <translation>%1 のこのアドレスには鍵がありません。応答は %2 でした。</translation>
    </message>
    <message>
        <source>It must be a JSON object with a list “keys” (RFC 7517, section 5).</source>
        <translation>リスト「keys」を持つ JSON オブジェクトでなければなりません（RFC 7517、5 節）。</translation>
    </message>
    <message>
        <source>A server that looks there for the keys of this client most likely finds the same.</source>
        <translation>このクライアントの鍵を探すサーバーにも、おそらく同じものが見えます。</translation>
    </message>
    <message>
        <source>The server refused the token of its settings.</source>
        <translation>サーバーは、サーバー設定のトークンを拒否しました。</translation>
    </message>
    <message>
        <source>All clients of this server are managed with it. It was replaced, revoked or has expired, or this client no longer exists: some servers answer alike. Its settings take another token.</source>
        <translation>このサーバーのすべてのクライアントはこのトークンで管理されています。置き換えられた、取り消された、有効期限が切れた、またはこのクライアントがもう存在しない可能性があります（同じ応答をするサーバーもあります）。別のトークンはサーバー設定で指定できます。</translation>
    </message>
    <message>
        <source>The server accepted the deletion and has not said that it is done.</source>
        <translation>サーバーは削除を受け付けましたが、完了したとは応答していません。</translation>
    </message>
    <message>
        <source>Nothing was changed here. Check with the server after a while to see whether the client is gone.</source>
        <translation>ここでは何も変更していません。しばらくしてからサーバーに確認し、クライアントが削除されたかどうかを調べてください。</translation>
    </message>
    <message>
        <source>Some servers replace the token with a read, and it is not known whether this one does. Reading again shows whether the token still works.</source>
        <translation>読み込みのたびにトークンを置き換えるサーバーがあり、このサーバーがそうかどうかはわかりません。もう一度読み込むと、トークンがまだ有効かどうかがわかります。</translation>
    </message>
    <message>
        <source>The client secret cannot be found.</source>
        <translation>クライアントシークレットが見つかりません。</translation>
    </message>
    <message>
        <source>The server gave none that can be read, or the keychain does not have it any more.</source>
        <translation>サーバーから読み取れるものを受け取っていないか、キーリングにもう残っていません。</translation>
    </message>
    <message>
        <source>A registration cannot be asked for afterwards. Its token came and is kept here, but not its address, so the client cannot be managed.</source>
        <translation>登録の結果を後から問い合わせることはできません。トークンは届いてここに保存してありますが、アドレスが届いていないため、このクライアントを管理することはできません。</translation>
    </message>
    <message>
        <source>The server refused the access token that it had issued.</source>
        <translation>サーバーが、発行したアクセストークンを拒否しました。</translation>
    </message>
    <message>
        <source>It was revoked, may not manage clients, or this client no longer exists: some servers answer alike. The next attempt fetches a new one.</source>
        <translation>取り消された、クライアントの管理を許されていない、またはこのクライアントがもう存在しない可能性があります（同じ応答をするサーバーもあります）。次に試すときに新しいトークンを取得します。</translation>
    </message>
    <message>
        <source>The client secret that this server&apos;s access tokens are fetched with is not in the keychain.</source>
        <translation>このサーバーのアクセストークンを取得するためのクライアントシークレットが、キーリングにありません。</translation>
    </message>
    <message>
        <source>It was revoked, or may not register clients. The next attempt fetches a new one.</source>
        <translation>取り消されたか、クライアントの登録を許されていません。次に試すときに新しいトークンを取得します。</translation>
    </message>
    <message>
        <source>It was replaced, revoked or has expired, or may not register clients. The server&apos;s settings take another token.</source>
        <translation>置き換えられた、取り消された、有効期限が切れた、またはクライアントの登録を許されていない可能性があります。別のトークンはサーバー設定で指定できます。</translation>
    </message>
    <message>
        <source>A registration access token is needed.</source>
        <translation>登録アクセストークンが必要です。</translation>
    </message>
    <message>
        <source>Or the server&apos;s settings say what stands in for it: an administrator&apos;s token, or an access token that is fetched. Nothing was sent.</source>
        <translation>または、代わりに使うもの（管理者トークン、または取得するアクセストークン）をサーバー設定で指定してください。何も送信されていません。</translation>
    </message>
</context>
<context>
    <name>clientele::registrar::Habits</name>
    <message numerus="yes">
        <source>Issued a new token on %1 of %n read(s).</source>
        <translation>
            <numerusform>%n 回の読み込みのうち %1 回で新しいトークンを発行しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issued a new token on %1 of %n update(s).</source>
        <translation>
            <numerusform>%n 回の更新のうち %1 回で新しいトークンを発行しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issued a new token on %1 of %n deletion(s).</source>
        <translation>
            <numerusform>%n 回の削除のうち %1 回で新しいトークンを発行しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issued a new client secret on %1 of %n read(s).</source>
        <translation>
            <numerusform>%n 回の読み込みのうち %1 回で新しいクライアントシークレットを発行しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issued a new client secret on %1 of %n update(s).</source>
        <translation>
            <numerusform>%n 回の更新のうち %1 回で新しいクライアントシークレットを発行しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refused %1 of %n update(s) without the client secret.</source>
        <translation>
            <numerusform>クライアントシークレットのない更新を、%n 回のうち %1 回拒否しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refused %1 of %n update(s) with the client secret.</source>
        <translation>
            <numerusform>クライアントシークレットのある更新を、%n 回のうち %1 回拒否しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %1 of %n update(s) with the client secret.</source>
        <translation>
            <numerusform>クライアントシークレットのある更新を、%n 回のうち %1 回受け付けました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dropped members it does not know in %1 of %n answer(s).</source>
        <translation>
            <numerusform>%n 回の応答のうち %1 回で、知らない項目を捨てました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refused %1 of %n update(s) because of a member it does not know.</source>
        <translation>
            <numerusform>知らない項目を理由に、%n 回の更新のうち %1 回を拒否しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept a member that was left out in %1 of %n update(s).</source>
        <translation>
            <numerusform>%n 回の更新のうち %1 回で、省いた項目を残しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answered 401 for a deleted client, %1 of %n time(s).</source>
        <translation>
            <numerusform>削除済みのクライアントに、%n 回のうち %1 回で 401 を返しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answered 404 for a deleted client, %1 of %n time(s).</source>
        <translation>
            <numerusform>削除済みのクライアントに、%n 回のうち %1 回で 404 を返しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not allow %1 of %n read(s).</source>
        <translation>
            <numerusform>%n 回の読み込みのうち %1 回を許可しませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not allow %1 of %n update(s).</source>
        <translation>
            <numerusform>%n 回の更新のうち %1 回を許可しませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not allow %1 of %n deletion(s).</source>
        <translation>
            <numerusform>%n 回の削除のうち %1 回を許可しませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Showed only part of the document on %1 of %n read(s).</source>
        <translation>
            <numerusform>%n 回の読み込みのうち %1 回で文書の一部だけを示しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Is known to destroy a token that is used at the wrong address.</source>
        <translation>誤ったアドレスで使われたトークンを無効にすることが知られています。</translation>
    </message>
    <message>
        <source>This server issues a new client secret with a read. Applications stop working until they have it.</source>
        <translation>このサーバーは読み込みで新しいクライアントシークレットを発行します。アプリケーションは、それを受け取るまで動かなくなります。</translation>
    </message>
    <message>
        <source>This server issues a new token on every read.</source>
        <translation>このサーバーは読み込みのたびに新しいトークンを発行します。</translation>
    </message>
    <message numerus="yes">
        <source>This server issued a new token on %1 of %n read(s).</source>
        <translation>
            <numerusform>このサーバーは、%n 回の読み込みのうち %1 回で新しいトークンを発行しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading is safe here; another program that uses the old token will be refused.</source>
        <translation>ここで読み込むのは安全ですが、古いトークンを使う別のプログラムは拒否されます。</translation>
    </message>
    <message>
        <source>This server shows only part of the document. What it does not show is kept from the last complete answer.</source>
        <translation>このサーバーは文書の一部だけを示します。示されない部分は、最後の完全な応答から引き継ぎます。</translation>
    </message>
    <message>
        <source>This server did not allow reading so far.</source>
        <translation>このサーバーは、これまで読み込みを許可していません。</translation>
    </message>
    <message>
        <source>This server did not allow updates so far.</source>
        <translation>このサーバーは、これまで更新を許可していません。</translation>
    </message>
    <message>
        <source>This server did not allow deleting so far.</source>
        <translation>このサーバーは、これまで削除を許可していません。</translation>
    </message>
</context>
<context>
    <name>clientele::registrar::HeldToken</name>
    <message>
        <source>The new token is not saved yet.</source>
        <translation>新しいトークンはまだ保存されていません。</translation>
    </message>
    <message>
        <source>The only copy is in this running program. If you quit now, this client can no longer be managed.</source>
        <translation>トークンは実行中のこのプログラムにしかありません。いま終了すると、このクライアントを管理できなくなります。</translation>
    </message>
</context>
<context>
    <name>clientele::registrar::Read</name>
    <message>
        <source>The server shows the client secret only in the form in which it stores it. That is no secret an application could use; a saved one stays as it is.</source>
        <translation>サーバーはクライアントシークレットを、サーバーに保存された形でしか示しません。アプリケーションに使えるシークレットではないため、保存済みのものはそのままです。</translation>
    </message>
</context>
<context>
    <name>clientele::registrar::Registration</name>
    <message>
        <source>The initial access token may be used up by this.</source>
        <translation>これで初期アクセストークンが使用済みになることがあります。</translation>
    </message>
    <message>
        <source>If the server made a client the first time, it stays there unused, next to the new one.</source>
        <translation>サーバーが最初のときにクライアントを作成していた場合、それは使われないまま、新しいクライアントと並んで残ります。</translation>
    </message>
    <message>
        <source>The client ID and the client secret are new. Change them in every application.</source>
        <translation>クライアント ID とクライアントシークレットは新しくなります。すべてのアプリケーションで変更してください。</translation>
    </message>
    <message>
        <source>Existing sign-ins and refresh tokens end.</source>
        <translation>既存のサインインとリフレッシュトークンは無効になります。</translation>
    </message>
    <message>
        <source>The old registration stays on the server until its administrator deletes it.</source>
        <translation>古い登録は、サーバーの管理者が削除するまでサーバーに残ります。</translation>
    </message>
    <message>
        <source>The draft of the old client is not sent with it.</source>
        <translation>以前のクライアントの下書きは一緒に送信されません。</translation>
    </message>
</context>
<context>
    <name>clientele::registrar::Restore</name>
    <message>
        <source>certificate authorities</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>client certificate</source>
        <translation>クライアント証明書</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>extra headers</source>
        <translation>追加ヘッダー</translation>
    </message>
    <message>
        <source>another bearer</source>
        <translation>別のベアラートークン</translation>
    </message>
</context>
<context>
    <name>clientele::registrar::SecretChoice</name>
    <message>
        <source>The token is still good, nothing changed on the server, and the draft is unchanged.</source>
        <translation>トークンはまだ有効です。サーバーでは何も変わらず、下書きも変わっていません。</translation>
    </message>
    <message>
        <source>If you send it the other way, later updates to this server go that way too.</source>
        <translation>もう一方の方法で送信すると、このサーバーへの以後の更新もその方法になります。</translation>
    </message>
    <message>
        <source>The server did not accept the saved client secret.</source>
        <translation>サーバーが、保存済みのクライアントシークレットを受け付けませんでした。</translation>
    </message>
    <message>
        <source>It wants one, so the saved one may have been replaced elsewhere. Reading the client may show the one that counts now.</source>
        <translation>サーバーはシークレットを求めているため、保存済みのものはほかの場所で入れ替えられた可能性があります。クライアントを読み込むと、有効なものが分かるかもしれません。</translation>
    </message>
    <message>
        <source>This server does not take the client secret in an update.</source>
        <translation>このサーバーは、更新にクライアントシークレットがあると受け付けません。</translation>
    </message>
    <message>
        <source>This server wants the client secret in an update.</source>
        <translation>このサーバーは、更新にクライアントシークレットを求めます。</translation>
    </message>
    <message>
        <source>No secret of this client is saved here.</source>
        <translation>このクライアントのシークレットはここに保存されていません。</translation>
    </message>
</context>
<context>
    <name>clientele::registrar::SecretSafe</name>
    <message>
        <source>the inventory, under your passphrase</source>
        <translation>インベントリ（パスフレーズで保護）</translation>
    </message>
</context>
<context>
    <name>clientele::registrar::UpdatePlan</name>
    <message>
        <source>A new host receives authorization codes: %1.</source>
        <translation>認可コードを受け取るホストが増えます: %1。</translation>
    </message>
    <message>
        <source>Codes travel over http, where anybody on the way can read them.</source>
        <translation>コードが http で送られ、経路上の誰でも読めてしまいます。</translation>
    </message>
    <message>
        <source>A * lets many addresses receive codes, if the server takes it as a placeholder.</source>
        <translation>サーバーが * をワイルドカードとして扱う場合、多くのアドレスがコードを受け取れてしまいます。</translation>
    </message>
    <message>
        <source>Sign-ins that return to %1 stop working.</source>
        <translation>%1 に戻るサインインが動かなくなります。</translation>
    </message>
    <message>
        <source>gives more access: %1</source>
        <translation>アクセスの範囲が広がります: %1</translation>
    </message>
    <message>
        <source>“implicit” puts tokens into addresses, where they leak.</source>
        <translation>「implicit」では、トークンがアドレスに入り、漏れやすくなります。</translation>
    </message>
    <message>
        <source>“password” hands the passwords of users to the application.</source>
        <translation>「password」では、利用者のパスワードがアプリケーションに渡ります。</translation>
    </message>
    <message>
        <source>Applications that use %1 stop working.</source>
        <translation>%1 を使うアプリケーションが動かなくなります。</translation>
    </message>
    <message>
        <source>Authentication gets weaker: %1 → %2.</source>
        <translation>認証が弱くなります: %1 → %2。</translation>
    </message>
    <message>
        <source>Anyone who knows the client ID can act as this client.</source>
        <translation>クライアント ID を知っていれば、誰でもこのクライアントとして振る舞えます。</translation>
    </message>
    <message>
        <source>User identifiers change for every user (%1).</source>
        <translation>利用者の識別子が、全利用者で変わります（%1）。</translation>
    </message>
    <message>
        <source>The server fetches other keys: running applications fail unless theirs are there too.</source>
        <translation>サーバーは別の鍵を取得します。稼働中のアプリケーションの鍵がそこにもなければ、動かなくなります。</translation>
    </message>
    <message>
        <source>No key in common with the old set: running applications fail until they switch.</source>
        <translation>以前の鍵セットと共通の鍵がありません。稼働中のアプリケーションは、鍵を切り替えるまで動かなくなります。</translation>
    </message>
    <message>
        <source>A weaker algorithm: %1 → %2.</source>
        <translation>アルゴリズムが弱くなります: %1 → %2。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>It is no longer encrypted.</source>
        <translation>暗号化されなくなります。</translation>
    </message>
    <message>
        <source>A protection is switched off.</source>
        <translation>保護機能が 1 つ無効になります。</translation>
    </message>
    <message>
        <source>adds %1; removes %2</source>
        <translation>%1 を追加、%2 を削除</translation>
    </message>
    <message>
        <source>adds %1</source>
        <translation>%1 を追加</translation>
    </message>
    <message>
        <source>removes %1</source>
        <translation>%1 を削除</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>順序の変更</translation>
    </message>
    <message>
        <source>The server deletes it. An update replaces the whole registration.</source>
        <translation>サーバーで削除されます。更新は登録全体を置き換えます。</translation>
    </message>
    <message>
        <source>The server resets it to its default, %1 (%2, section %3).</source>
        <translation>サーバーで既定値 %1 に戻ります（%2、%3 節）。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>別の値</translation>
    </message>
    <message>
        <source>may be replaced; a new one is stored before anything is shown</source>
        <translation>入れ替わることがあります。新しいものは、画面に示す前に保存されます</translation>
    </message>
    <message numerus="yes">
        <source>stayed the same on %n update(s) here</source>
        <translation>
            <numerusform>ここでは %n 回の更新で同じままでした</numerusform>
        </translation>
    </message>
    <message>
        <source>new with every update here (%1 of %2)</source>
        <translation>ここでは更新のたびに新しくなります（%2 回中 %1 回）</translation>
    </message>
    <message>
        <source>This server issued a new client secret on %1 of %2 updates. Applications stop working until they have it.</source>
        <translation>このサーバーは、%2 回の更新のうち %1 回で新しいクライアントシークレットを発行しました。アプリケーションは、それを受け取るまで動かなくなります。</translation>
    </message>
    <message>
        <source>none is known; none is sent</source>
        <translation>保存されたものがなく、送信しません</translation>
    </message>
    <message>
        <source>sent as saved: this server refused an update without it</source>
        <translation>保存済みの値を送信します。このサーバーは、これのない更新を拒否しました</translation>
    </message>
    <message>
        <source>sent as saved, as this server&apos;s setting wants; stays the same</source>
        <translation>このサーバーの設定に従い、保存済みの値を送信します。値は変わりません</translation>
    </message>
    <message>
        <source>not sent: this server refused an update with it</source>
        <translation>送信しません。このサーバーは、これのある更新を拒否しました</translation>
    </message>
    <message>
        <source>not sent; the server keeps it, or issues a new one, which is then stored</source>
        <translation>送信しません。サーバーが残すか、新しく発行します。新しいものは保存されます</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>what a change means, and what this server was seen to do with such a change</extracomment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Both changed it. The changes fit together, and both are sent.</source>
        <translation>両方が変更しました。変更は両立するため、両方を送信します。</translation>
    </message>
    <message>
        <source>Changed on the server since your copy; the server&apos;s value is kept.</source>
        <translation>編集開始後にサーバー側で変更されました。サーバーの値を残します。</translation>
    </message>
    <message>
        <source>You changed it too. Say which value counts.</source>
        <translation>あなたも変更しています。どちらの値を使うか決めてください。</translation>
    </message>
    <message>
        <source>The server&apos;s value is kept. Yours is not sent.</source>
        <translation>サーバーの値を残します。あなたの値は送信しません。</translation>
    </message>
    <message>
        <source>Your value is sent and replaces the server&apos;s.</source>
        <translation>あなたの値を送信し、サーバーの値を置き換えます。</translation>
    </message>
    <message>
        <source>empty: the server says that it is not set</source>
        <translation>空: サーバーは未設定と示しています</translation>
    </message>
    <message>
        <source>as sent</source>
        <translation>送信どおり</translation>
    </message>
    <message>
        <source>the server did not store it</source>
        <translation>サーバーが保存しませんでした</translation>
    </message>
    <message>
        <source>added by the server</source>
        <translation>サーバーが追加しました</translation>
    </message>
    <message>
        <source>left out, and kept by the server</source>
        <translation>省きましたが、サーバーが残しました</translation>
    </message>
    <message>
        <source>the server ignored %1</source>
        <translation>サーバーが %1 を無視しました</translation>
    </message>
    <message>
        <source>the server added %1</source>
        <translation>サーバーが %1 を追加しました</translation>
    </message>
    <message>
        <source>the server stored another value</source>
        <translation>サーバーが別の値を保存しました</translation>
    </message>
    <message>
        <source>belongs to the server and is not sent</source>
        <translation>サーバーが管理するため、送信しません</translation>
    </message>
    <message>
        <source>Left out to delete it, but this server kept what was left out before. It may have to be sent as null.</source>
        <translation>削除するために省きましたが、このサーバーは以前、省いた項目を残しました。null として送る必要があるかもしれません。</translation>
    </message>
    <message>
        <source>This server refused a member that it does not know.</source>
        <translation>このサーバーは、知らない項目を拒否したことがあります。</translation>
    </message>
    <message>
        <source>This server dropped a member that it does not know.</source>
        <translation>このサーバーは、知らない項目を捨てたことがあります。</translation>
    </message>
    <message>
        <source>Earlier reads showed it, this one did not. It is sent as of %1. If somebody removed it, remove it from the draft as well.</source>
        <translation>以前の読み込みにはありましたが、今回はありません。%1 時点の値を送信します。誰かが削除したのであれば、下書きからも削除してください。</translation>
    </message>
    <message>
        <source>Reads of this server do not show it. It is sent as of %1; without it, the update would delete it.</source>
        <translation>このサーバーの読み込みには現れません。%1 時点の値を送信します。送らないと、更新で削除されます。</translation>
    </message>
    <message>
        <source>Applications that do not authenticate are refused.</source>
        <translation>認証しないアプリケーションは拒否されます。</translation>
    </message>
    <message>
        <source>Applications that still authenticate with %1 are refused.</source>
        <translation>%1 で認証を続けるアプリケーションは拒否されます。</translation>
    </message>
    <message>
        <source>Empty. Servers take that for left out, and delete it.</source>
        <translation>空の値。サーバーは省略とみなし、削除します。</translation>
    </message>
    <message>
        <source>Empty. Servers take that for left out, and reset it to its default, %1 (%2, section %3).</source>
        <translation>空の値。サーバーは省略とみなし、既定値 %1 に戻します（%2、%3 節）。</translation>
    </message>
    <message>
        <source>The member is left out, as you want it.</source>
        <translation>指定どおり、この項目は省かれます。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::AddClientDialog</name>
    <message>
        <source>Add Existing Client</source>
        <translation>既存のクライアントの追加</translation>
    </message>
    <message>
        <source>Waiting for the answer. If you close this, the client is still added when it comes.</source>
        <translation>応答を待っています。これを閉じても、応答が届けばクライアントは追加されます。</translation>
    </message>
    <message>
        <source>Configuration &amp;URI</source>
        <translation>設定 URI(&amp;U)</translation>
    </message>
    <message>
        <source>Registration access token, hidden</source>
        <translation>登録アクセストークン（非表示）</translation>
    </message>
    <message>
        <source>Access &amp;token</source>
        <translation>アクセストークン(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>サーバー(&amp;S)</translation>
    </message>
    <message>
        <source>Paste &amp;Whole Response</source>
        <translation>応答全体を貼り付け(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Forget It</source>
        <translation>取り消す(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Clear the Clipboard</source>
        <translation>クリップボードを消去(&amp;C)</translation>
    </message>
    <message>
        <source>Or</source>
        <translation>または</translation>
    </message>
    <message>
        <source>&amp;Read and Add</source>
        <translation>読み込んで追加(&amp;R)</translation>
    </message>
    <message>
        <source>a token and a client secret</source>
        <translation>トークンとクライアントシークレット</translation>
    </message>
    <message>
        <source>a token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>no token</source>
        <translation>トークンなし</translation>
    </message>
    <message>
        <source>The registration of “%1” was found, with %2. It is not shown.</source>
        <extracomment>name of a client, &quot;a token and a client secret&quot;</extracomment>
        <translation>「%1」の登録が見つかりました（%2）。内容は表示しません。</translation>
    </message>
    <message>
        <source>Show the Client</source>
        <translation>クライアントを表示</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Enter the configuration URI first.</source>
        <translation>先に設定 URI を入力してください。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::AddFieldDialog</name>
    <message>
        <source>Add Field</source>
        <translation>項目の追加</translation>
    </message>
    <message>
        <source>Search by name or meaning, or type a name of your own</source>
        <translation>名前や意味で検索するか、独自の名前を入力</translation>
    </message>
    <message>
        <source>Search fields</source>
        <translation>項目を検索</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>A field to add: its name for people, then the member.</extracomment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>「%1」を追加</translation>
    </message>
    <message>
        <source>No field matches.</source>
        <translation>一致する項目がありません。</translation>
    </message>
    <message>
        <source>Not a known member. Servers that do not know it either leave it out or refuse the update.</source>
        <translation>既知の項目ではありません。知らないサーバーは、省くか、更新を拒否します。</translation>
    </message>
    <message>
        <source>Known to %1 only.</source>
        <translation>%1 だけの項目です。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::AdministratorMessage</name>
    <message>
        <source>I manage the OAuth client below and have lost its registration access token (RFC 7592). Could you issue a new one and send it over a protected channel? Client ID: %1. Name: %2. Configuration endpoint: %3. Last successful contact: %4.</source>
        <translation>下記の OAuth クライアントを管理している者ですが、登録アクセストークン (RFC 7592) を失いました。新しいトークンを発行し、保護された経路でお送りいただけないでしょうか。クライアント ID: %1。名前: %2。設定エンドポイント: %3。最後に接続できた日時: %4。</translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>of a successful contact with the server</extracomment>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>clientele::ui::BackupDialog</name>
    <message>
        <source>Back Up</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>The file holds documents, history, drafts, tokens and client secrets, encrypted with the passphrase. Who has both can manage these clients. Without the passphrase nobody can, not even you.</source>
        <translation>ファイルには文書、履歴、下書き、トークン、クライアントシークレットが入り、パスフレーズで暗号化されます。両方を持つ人は、これらのクライアントを管理できます。パスフレーズがなければ、あなた自身を含め誰も開けません。</translation>
    </message>
    <message>
        <source>&amp;Hand these clients over: ask here before their tokens are used again</source>
        <translation>これらのクライアントを引き渡す: 以後、トークンを使う前にここで確認(&amp;H)</translation>
    </message>
    <message>
        <source>Without Clientele, open it with: age -d file.age</source>
        <translation>Clientele がない場合は、次のコマンドで開けます: age -d file.age</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>選択…(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Back Up</source>
        <translation>バックアップ(&amp;B)</translation>
    </message>
    <message>
        <source>Back Up to a File</source>
        <translation>ファイルへのバックアップ</translation>
    </message>
    <message>
        <source>Encrypted backups (*.age)</source>
        <translation>暗号化バックアップ (*.age)</translation>
    </message>
    <message>
        <source>The file exists already.</source>
        <translation>ファイルがすでに存在します。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>何も書き込まれていません。</translation>
    </message>
    <message>
        <source>Replace It</source>
        <translation>置き換える</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s), in %1.</source>
        <translation>
            <numerusform>%n 件のクライアントを %1 に保存しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clientele asks here before it uses their tokens again.</source>
        <translation>以後、これらのトークンを使う前に Clientele が確認します。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them have no token here, so there is none in the backup.</source>
        <translation>
            <numerusform>うち %n 件はここにトークンがないため、バックアップにもありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup was made.</source>
        <translation>バックアップを作成しました。</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>ロックを解除…</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>ファイルに書き込めませんでした。</translation>
    </message>
    <message>
        <source>No backup was made. Choose another place.</source>
        <translation>バックアップは作成されていません。別の場所を選んでください。</translation>
    </message>
    <message>
        <source>Backing Up…</source>
        <translation>バックアップ中…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>clientele::ui::BackupFile</name>
    <message>
        <source>The file is larger than any backup.</source>
        <translation>ファイルが、バックアップとしてありえない大きさです。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ChangeStrip</name>
    <message>
        <source>(none)</source>
        <translation>（なし）</translation>
    </message>
    <message>
        <source>Started from</source>
        <translation>編集開始時</translation>
    </message>
    <message>
        <source>Server now</source>
        <translation>現在のサーバー</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>It is left out. An update replaces the whole registration; what is missing is deleted or reset.</source>
        <translation>省かれています。更新は登録全体を置き換え、ない項目は削除されるか既定値に戻ります。</translation>
    </message>
    <message>
        <source>Selected change in full</source>
        <translation>選択した変更の全文</translation>
    </message>
    <message>
        <source>Put It Back</source>
        <translation>項目を戻す</translation>
    </message>
    <message>
        <source>Select a member to see its change in full.</source>
        <translation>項目を選ぶと、変更の全文が表示されます。</translation>
    </message>
    <message>
        <source>Leave It Out</source>
        <translation>省く</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ChangeWords</name>
    <message>
        <source>(not shown)</source>
        <translation>（示されない）</translation>
    </message>
    <message>
        <source>(server chooses)</source>
        <extracomment>The server chooses the value of this member, whatever is sent.</extracomment>
        <translation>（サーバーが決定）</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（なし）</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>（省略）</translation>
    </message>
    <message>
        <source>Changed on the server since your copy (%1)</source>
        <translation>編集開始後にサーバー側で変更（%1）</translation>
    </message>
    <message>
        <source>You change (%1)</source>
        <translation>変更する項目（%1）</translation>
    </message>
    <message>
        <source>You remove (%1)</source>
        <translation>削除する項目（%1）</translation>
    </message>
    <message>
        <source>Not shown by the server, and sent all the same (%1)</source>
        <translation>サーバーが示さないまま送信する項目（%1）</translation>
    </message>
    <message>
        <source>Empty on the server, and not sent (%1)</source>
        <translation>サーバーで空のため送信しない項目（%1）</translation>
    </message>
    <message>
        <source>The server decides (%1)</source>
        <translation>サーバーが決める項目（%1）</translation>
    </message>
    <message>
        <source>Stay as they are (%1)</source>
        <translation>変わらない項目（%1）</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>警告: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A row of the review, read aloud. %1 &quot;scope, changed, from a to b&quot;, %2 what it means.</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1, the server decides</source>
        <translation>%1、サーバーが決定</translation>
    </message>
    <message>
        <source>%1, not shown by the server, will be sent %2</source>
        <translation>%1、サーバーは示さない、送信する値は %2</translation>
    </message>
    <message>
        <source>%1, empty on the server, not sent</source>
        <translation>%1、サーバーで空、送信しない</translation>
    </message>
    <message>
        <source>%1, stays as it is, %2</source>
        <translation>%1、変わらない、%2</translation>
    </message>
    <message>
        <source>%1, changed on the server, there %2, will be sent %3</source>
        <translation>%1、サーバーで変更、サーバーの値は %2、送信する値は %3</translation>
    </message>
    <message>
        <source>%1, added, %2</source>
        <translation>%1、追加、%2</translation>
    </message>
    <message>
        <source>%1, left out, was %2</source>
        <translation>%1、省略、以前の値は %2</translation>
    </message>
    <message>
        <source>%1, changed, from %2 to %3</source>
        <translation>%1、変更、%2 から %3 へ</translation>
    </message>
    <message numerus="yes">
        <source>%n members change.</source>
        <translation>
            <numerusform>%n 個の項目が変わります。</numerusform>
        </translation>
    </message>
    <message>
        <source>No member changes.</source>
        <translation>変わる項目はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n are removed.</source>
        <translation>
            <numerusform>%n 個を削除します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed on the server.</source>
        <translation>
            <numerusform>%n 個がサーバーで変更されました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not shown by the server, and sent.</source>
        <translation>
            <numerusform>%n 個はサーバーが示さず、送信します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are.</source>
        <translation>
            <numerusform>%n 個は変わりません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings.</source>
        <translation>
            <numerusform>警告は %n 件です。</numerusform>
        </translation>
    </message>
    <message>
        <source> </source>
        <extracomment>Between two sentences of a line.</extracomment>
        <translation> </translation>
    </message>
</context>
<context>
    <name>clientele::ui::ChecksField</name>
    <message>
        <source>Another value, then Enter</source>
        <translation>ほかの値を入力して Enter</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>ほかの値</translation>
    </message>
    <message>
        <source>%1 (not offered by this server)</source>
        <translation>%1（このサーバーは提供していません）</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ChoiceField</name>
    <message>
        <source>%1 (not offered by this server)</source>
        <extracomment>A value of a list, such as “private_key_jwt (not offered by this server)”.</extracomment>
        <translation>%1（このサーバーは提供していません）</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ClientCells</name>
    <message>
        <source>This client has no secret.</source>
        <translation>このクライアントにシークレットはありません。</translation>
    </message>
    <message>
        <source>The server did not say whether the secret expires.</source>
        <translation>サーバーはシークレットの期限を示していません。</translation>
    </message>
    <message>
        <source>The secret does not expire.</source>
        <translation>シークレットは無期限です。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>クライアント ID</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Auth method</source>
        <translation>認証方式</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>グラント</translation>
    </message>
    <message>
        <source>Secret expires</source>
        <translation>シークレットの期限</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>最終読み込み</translation>
    </message>
    <message>
        <source>Waiting for the server…</source>
        <translation>サーバーを待っています…</translation>
    </message>
    <message>
        <source>Stored %1</source>
        <translation>保存: %1</translation>
    </message>
    <message>
        <source>This client was never read from its server.</source>
        <translation>このクライアントは、サーバーから一度も読み込まれていません。</translation>
    </message>
    <message>
        <source>%1, %2, %3, secret expires %4</source>
        <extracomment>client name, server, state, &quot;in 12 days&quot;</extracomment>
        <translation>%1、%2、%3、シークレットの期限: %4</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>client name, server, state</extracomment>
        <translation>%1、%2、%3</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ClientCheckList</name>
    <message>
        <source>Select &amp;All</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <source>Select &amp;None</source>
        <translation>選択を解除(&amp;N)</translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation>クライアントを検索</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>client, server</extracomment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 of %2 clients selected</source>
        <translation>%2 件中 %1 件のクライアントを選択</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ClientFacts</name>
    <message>
        <source>Token in %1</source>
        <translation>トークンは %1 に保存</translation>
    </message>
    <message>
        <source>Token in %1, stored %2</source>
        <translation>トークンは %1 に保存（%2）</translation>
    </message>
    <message>
        <source>Token encrypted in the journal, waiting for %1</source>
        <translation>トークンはジャーナルで暗号化され、%1 を待機中</translation>
    </message>
    <message>
        <source>Token sealed in the inventory</source>
        <translation>トークンは暗号化してインベントリに保存</translation>
    </message>
    <message>
        <source>Token sealed in the inventory, stored %1</source>
        <translation>トークンは暗号化してインベントリに保存（%1）</translation>
    </message>
    <message>
        <source>Token in %1, refused by the server</source>
        <translation>トークンは %1 にあり、サーバーが拒否</translation>
    </message>
    <message>
        <source>Token sealed in the inventory, refused by the server</source>
        <translation>トークンは暗号化されてインベントリにあり、サーバーが拒否</translation>
    </message>
    <message>
        <source>No token</source>
        <translation>トークンなし</translation>
    </message>
    <message>
        <source>no client secret</source>
        <translation>クライアントシークレットなし</translation>
    </message>
    <message>
        <source>client secret stored</source>
        <translation>クライアントシークレットを保存済み</translation>
    </message>
    <message>
        <source>client secret does not expire</source>
        <translation>クライアントシークレットは無期限</translation>
    </message>
    <message>
        <source>client secret has expired</source>
        <translation>クライアントシークレットは期限切れ</translation>
    </message>
    <message>
        <source>client secret expires %1</source>
        <extracomment>&quot;in 12 days&quot;</extracomment>
        <translation>クライアントシークレットの期限: %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 ほか %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Not said; the default is client_secret_basic</source>
        <translation>記載なし。既定値は client_secret_basic</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>added %1</source>
        <translation>追加: %1</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>読み込み: %1</translation>
    </message>
    <message>
        <source>Never read</source>
        <translation>未取得</translation>
    </message>
    <message>
        <source>Removed from this computer</source>
        <translation>このコンピューターから削除済み</translation>
    </message>
    <message>
        <source>No token of its own that is of use; the server&apos;s other bearer is used</source>
        <translation>使える専用のトークンなし。サーバーの別のベアラートークンを使用</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ClientHeader</name>
    <message>
        <source>Read</source>
        <translation>読み込み</translation>
    </message>
    <message>
        <source>Copy the client ID</source>
        <translation>クライアント ID をコピー</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>読み込み: %1</translation>
    </message>
    <message>
        <source>Busy…</source>
        <translation>処理中…</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ClientPage</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>The server&apos;s address is not the saved one.</source>
        <translation>サーバーが示すアドレスが保存済みのものと異なります。</translation>
    </message>
    <message>
        <source>Use the New Address</source>
        <translation>新しいアドレスを使う</translation>
    </message>
    <message>
        <source>The server replaced the token with this read.</source>
        <translation>サーバーがこの読み込みでトークンを入れ替えました。</translation>
    </message>
    <message>
        <source>New registration access token stored.</source>
        <translation>新しい登録アクセストークンを保存しました。</translation>
    </message>
    <message>
        <source>The server was read.</source>
        <translation>サーバーから読み込みました。</translation>
    </message>
    <message>
        <source>The server answered.</source>
        <translation>サーバーが応答しました。</translation>
    </message>
    <message>
        <source>Its document and the token are saved.</source>
        <translation>文書とトークンを保存しました。</translation>
    </message>
    <message>
        <source>The update was made.</source>
        <translation>更新は行われていました。</translation>
    </message>
    <message>
        <source>The server has the document as you sent it.</source>
        <translation>サーバーには送信どおりの文書があります。</translation>
    </message>
    <message>
        <source>The client was not deleted.</source>
        <translation>クライアントは削除されていませんでした。</translation>
    </message>
    <message>
        <source>The update was not made.</source>
        <translation>更新は行われていませんでした。</translation>
    </message>
    <message>
        <source>It still answers.</source>
        <translation>クライアントはまだ応答します。</translation>
    </message>
    <message>
        <source>Your draft is unchanged.</source>
        <translation>下書きは変わっていません。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>The server has neither your version nor the old one.</source>
        <translation>サーバーの文書は、あなたの版でも元の版でもありません。</translation>
    </message>
    <message>
        <source>Your draft is unchanged. The review compares it with what the server has now.</source>
        <translation>下書きは変わっていません。確認画面で、サーバーの現在の内容と比較できます。</translation>
    </message>
    <message>
        <source>The server does not show what you changed.</source>
        <translation>サーバーは、変更した部分を示しません。</translation>
    </message>
    <message>
        <source>Its reads leave those members out, so it stays unknown whether the update was made. Your draft is unchanged; sending it again settles it.</source>
        <translation>読み込みでそれらの項目が省かれるため、更新が行われたかどうかは分からないままです。下書きは変わっていません。もう一度送信すれば確定します。</translation>
    </message>
    <message>
        <source>The server refused the token.</source>
        <translation>サーバーがトークンを拒否しました。</translation>
    </message>
    <message>
        <source>It does so for deleted clients, but also for replaced tokens. Nothing was changed here.</source>
        <translation>サーバーは削除済みのクライアントにもこう応答しますが、入れ替えられたトークンの場合も同じです。ここでは何も変更されていません。</translation>
    </message>
    <message>
        <source>Mark as Deleted</source>
        <translation>削除済みにする</translation>
    </message>
    <message>
        <source>The server no longer accepts the token.</source>
        <translation>サーバーがトークンを受け付けなくなりました。</translation>
    </message>
    <message>
        <source>Probably the update was made and the answer with the new token was lost. Your draft is unchanged.</source>
        <translation>おそらく更新は行われ、新しいトークンを含む応答が失われました。下書きは変わっていません。</translation>
    </message>
    <message>
        <source>Probably the read replaced it, and the answer with the new one was lost.</source>
        <translation>おそらく読み込みでトークンが入れ替えられ、新しいトークンを含む応答が失われました。</translation>
    </message>
    <message>
        <source>The server accepted the token.</source>
        <translation>サーバーがトークンを受け付けました。</translation>
    </message>
    <message>
        <source>The message was copied.</source>
        <translation>メッセージをコピーしました。</translation>
    </message>
    <message>
        <source>It holds no secret. Send it to the server&apos;s administrator.</source>
        <translation>シークレットは含まれていません。サーバーの管理者に送ってください。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>It is saved, and the document was read with it.</source>
        <translation>保存し、これを使って文書を読み込みました。</translation>
    </message>
    <message>
        <source>There is nothing at this address any more.</source>
        <translation>このアドレスにはもう何もありません。</translation>
    </message>
    <message>
        <source>So it is after a deletion, but also when the address has moved. Nothing was changed here.</source>
        <translation>削除された後はこうなりますが、アドレスが変わった場合も同じです。ここでは何も変更していません。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ClientStep</name>
    <message>
        <source>It is not known whether the update was made.</source>
        <translation>更新が行われたかどうか分かりません。</translation>
    </message>
    <message>
        <source>It is not known whether the client was deleted.</source>
        <translation>クライアントが削除されたかどうか分かりません。</translation>
    </message>
    <message>
        <source>It is not known whether the client was registered.</source>
        <translation>クライアントが登録されたかどうか分かりません。</translation>
    </message>
    <message>
        <source>A registration cannot be asked for afterwards. If the server made one, it stays there unused and nobody holds its token.</source>
        <translation>登録は、あとから問い合わせることができません。サーバーが登録を作成していた場合、それは使われないまま残り、そのトークンは誰も持っていません。</translation>
    </message>
    <message>
        <source>The client was asked for on %1. Its document is not known yet, and the server may have replaced the token.</source>
        <translation>%1 にクライアントを問い合わせました。文書はまだ分からず、サーバーがトークンを入れ替えた可能性があります。</translation>
    </message>
    <message>
        <source>The client was read on %1. The saved document is unchanged, but the server may have replaced the token.</source>
        <translation>%1 にクライアントを読み込みました。保存済みの文書は変わっていませんが、サーバーがトークンを入れ替えた可能性があります。</translation>
    </message>
    <message>
        <source>Checking reads the client once more.</source>
        <translation>確認すると、クライアントをもう一度読み込みます。</translation>
    </message>
    <message>
        <source>Not sent yet.</source>
        <translation>まだ送信されていません。</translation>
    </message>
    <message>
        <source>A draft was saved: %1. The server still has the old document.</source>
        <translation>下書きを保存しました: %1。サーバーには元の文書があります。</translation>
    </message>
    <message>
        <source>Deleted on the server.</source>
        <translation>サーバーで削除済みです。</translation>
    </message>
    <message>
        <source>In sync.</source>
        <translation>サーバーと一致しています。</translation>
    </message>
    <message>
        <source>The server&apos;s document is the one you know. Read: %1.</source>
        <translation>サーバーの文書は、ここにあるものと同じです。読み込み: %1。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Review Changes…</source>
        <translation>変更を確認…</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>読み込む</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>受け入れる</translation>
    </message>
    <message>
        <source>Check with the Server</source>
        <translation>サーバーに確認</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Recover Access…</source>
        <translation>アクセスを回復…</translation>
    </message>
    <message>
        <source>Register Again…</source>
        <translation>再登録…</translation>
    </message>
    <message>
        <source>Copy a Message to the Administrator</source>
        <translation>管理者へのメッセージをコピー</translation>
    </message>
    <message>
        <source>A new token is waiting for the keychain.</source>
        <translation>新しいトークンはまだキーリングに保存されていません。</translation>
    </message>
    <message>
        <source>Nothing is lost: it is encrypted in Clientele&apos;s journal and will be moved as soon as the keychain opens.</source>
        <translation>何も失われていません。トークンは Clientele のジャーナルで暗号化されていて、キーリングが開くとすぐに移されます。</translation>
    </message>
    <message>
        <source>The server refused the token.</source>
        <translation>サーバーがトークンを拒否しました。</translation>
    </message>
    <message>
        <source>It was replaced, revoked or has expired, or the client is gone. Only the server&apos;s administrator can issue a new one.</source>
        <translation>トークンが入れ替えられたか、失効または期限切れになったか、クライアントがなくなっています。新しいトークンを発行できるのはサーバーの管理者だけです。</translation>
    </message>
    <message>
        <source>It can be viewed and edited here, but not read from or sent to the server.</source>
        <translation>ここで表示と編集はできますが、サーバーからの読み込みとサーバーへの送信はできません。</translation>
    </message>
    <message>
        <source>This registration cannot be managed from here.</source>
        <translation>この登録はここから管理できません。</translation>
    </message>
    <message>
        <source>The server gave no configuration URI or no registration access token with it. The document is kept for viewing.</source>
        <translation>サーバーが設定 URI または登録アクセストークンを発行しませんでした。文書は表示用に保管しています。</translation>
    </message>
    <message>
        <source>Not registered yet.</source>
        <translation>まだ登録されていません。</translation>
    </message>
    <message>
        <source>Nothing was sent. The review shows what the registration would send.</source>
        <translation>何も送信されていません。確認画面で、登録時に送信する内容を見られます。</translation>
    </message>
    <message>
        <source>The server&apos;s copy changed after you started.</source>
        <translation>編集を始めたあとに、サーバー側の内容が変わりました。</translation>
    </message>
    <message>
        <source>There is a draft as well. The review compares both.</source>
        <translation>下書きもあります。確認画面で両方を比較できます。</translation>
    </message>
    <message>
        <source>Changed on the server.</source>
        <translation>サーバー側で変更されました。</translation>
    </message>
    <message>
        <source>The document differs from what was last sent or accepted.</source>
        <translation>文書が、最後に送信した、または受け入れた内容と異なります。</translation>
    </message>
    <message>
        <source>Never read from the server.</source>
        <translation>サーバーから一度も読み込まれていません。</translation>
    </message>
    <message>
        <source>What the server has now is not known.</source>
        <translation>サーバーの現在の内容は分かりません。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>No token for this client is saved.</source>
        <translation>このクライアントのトークンは保存されていません。</translation>
    </message>
    <message>
        <source>The first read brought no usable answer.</source>
        <translation>最初の読み込みでは、使える応答を得られませんでした。</translation>
    </message>
    <message>
        <source>The last read brought no usable answer.</source>
        <translation>最後の読み込みでは、使える応答を得られませんでした。</translation>
    </message>
    <message>
        <source>No answer has settled it since the request of %1. Do not send again before checking.</source>
        <translation>%1 の要求以降、結果を確定する応答がありません。確認する前に再送信しないでください。</translation>
    </message>
    <message>
        <source>Known since %1. The last document is kept here.</source>
        <translation>%1 に判明。最後の文書はここに残っています。</translation>
    </message>
    <message>
        <source>A registration cannot be asked for afterwards. Its token came and is kept here, but not its address, so the client cannot be managed.</source>
        <translation>登録の結果を後から問い合わせることはできません。トークンは届いてここに保存してありますが、アドレスが届いていないため、このクライアントを管理することはできません。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ClientTab</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ClientWords</name>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 日前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>%n 週間前</numerusform>
        </translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>結果不明</translation>
    </message>
    <message>
        <source>Token not in keychain</source>
        <translation>トークン未保存</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>トークン拒否</translation>
    </message>
    <message>
        <source>No token</source>
        <translation>トークンなし</translation>
    </message>
    <message>
        <source>Not manageable here</source>
        <translation>管理不可</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>未登録</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>Changed on server</source>
        <translation>サーバー側で変更</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Deleted on server</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>Never read</source>
        <translation>未取得</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>サーバーと一致</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>暗号化保存</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Server&apos;s bearer</source>
        <translation>サーバーのベアラー</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分前</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>無期限</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>after 9999</source>
        <translation>9999 年より後</translation>
    </message>
    <message>
        <source>within a day</source>
        <translation>1 日以内</translation>
    </message>
    <message>
        <source>in 1 day</source>
        <translation>1 日後</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>%n 日後</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::ClientsPage</name>
    <message>
        <source>%1 of %2 clients</source>
        <translation>%2 件中 %1 件のクライアント</translation>
    </message>
    <message>
        <source>No client matches “%1”.</source>
        <translation>「%1」に一致するクライアントはありません。</translation>
    </message>
    <message>
        <source>Clear Search</source>
        <translation>検索をクリア</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>対応が必要なものはありません。</translation>
    </message>
    <message>
        <source>Show All Clients</source>
        <translation>すべてのクライアントを表示</translation>
    </message>
    <message>
        <source>No unsent changes.</source>
        <translation>未送信の変更はありません。</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>削除されたものはありません。</translation>
    </message>
    <message>
        <source>No clients of this server.</source>
        <translation>このサーバーのクライアントはありません。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>No clients.</source>
        <translation>クライアントはありません。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ClientsView</name>
    <message>
        <source>Clients</source>
        <translation>クライアント</translation>
    </message>
</context>
<context>
    <name>clientele::ui::Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation>クライアント(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>サーバー(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>ツール(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Add Existing Client…</source>
        <translation>既存のクライアントを追加…(&amp;A)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Save a client whose configuration URI and token you have</source>
        <translation>設定 URI とトークンが手元にあるクライアントを保存します</translation>
    </message>
    <message>
        <source>&amp;Register New Client…</source>
        <translation>新しいクライアントを登録…(&amp;R)</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>&amp;Back Up…</source>
        <translation>バックアップ…(&amp;B)</translation>
    </message>
    <message>
        <source>Write clients with their tokens into an encrypted file</source>
        <translation>クライアントをトークンとともに暗号化ファイルに書き出します</translation>
    </message>
    <message>
        <source>Res&amp;tore…</source>
        <translation>復元…(&amp;T)</translation>
    </message>
    <message>
        <source>Take clients from an encrypted file</source>
        <translation>暗号化ファイルからクライアントを取り込みます</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>タブを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <source>Where tokens are kept, and the key that seals them</source>
        <translation>トークンの保管場所と、暗号化に使う鍵</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概要(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>文書(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>サイドバー(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>プレビュー(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next Change</source>
        <translation>次の変更(&amp;N)</translation>
    </message>
    <message>
        <source>P&amp;revious Change</source>
        <translation>前の変更(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Read from Server</source>
        <translation>サーバーから読み込む(&amp;R)</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>読み込み</translation>
    </message>
    <message>
        <source>Re&amp;view Changes…</source>
        <translation>変更を確認…(&amp;V)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Send U&amp;pdate</source>
        <translation>更新を送信(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Accept Server&apos;s Version</source>
        <translation>サーバーの版を受け入れる(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Discard Draft</source>
        <translation>下書きを破棄(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Copy Client ID</source>
        <translation>クライアント ID をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy Configuration &amp;URI</source>
        <translation>設定 URI をコピー(&amp;U)</translation>
    </message>
    <message>
        <source>Recover Acce&amp;ss…</source>
        <translation>アクセスを回復…(&amp;S)</translation>
    </message>
    <message>
        <source>De&amp;lete on Server…</source>
        <translation>サーバーから削除…(&amp;L)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>&amp;Server Settings…</source>
        <translation>サーバーの設定…(&amp;S)</translation>
    </message>
    <message>
        <source>Remove &amp;From This Computer…</source>
        <translation>このコンピューターから消去…(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Where Are My Secrets?</source>
        <translation>シークレットの保管場所(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;About Clientele</source>
        <translation>Clientele について(&amp;A)</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>検索(&amp;F)</translation>
    </message>
    <message>
        <source>R&amp;eplace</source>
        <translation>置換(&amp;E)</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>次を検索(&amp;N)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>前を検索(&amp;V)</translation>
    </message>
    <message>
        <source>Searc&amp;h All Clients</source>
        <translation>すべてのクライアントを検索(&amp;H)</translation>
    </message>
    <message>
        <source>Format &amp;JSON</source>
        <translation>JSON を整形(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Secrets…</source>
        <translation>シークレット…(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>フォーム(&amp;F)</translation>
    </message>
    <message>
        <source>Sp&amp;lit</source>
        <translation>分割(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>JSON(&amp;J)</translation>
    </message>
    <message>
        <source>Next F&amp;inding</source>
        <translation>次の指摘(&amp;I)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Finding</source>
        <translation>前の指摘(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>鍵(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>履歴(&amp;H)</translation>
    </message>
    <message>
        <source>Compare Wit&amp;h…</source>
        <translation>比較…(&amp;H)</translation>
    </message>
    <message>
        <source>A version of this client, another client or a file</source>
        <translation>このクライアントの別の版、ほかのクライアント、またはファイルと比べます</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>比較…(&amp;C)</translation>
    </message>
    <message>
        <source>Versions, clients and files</source>
        <translation>版、クライアント、ファイルを比べます</translation>
    </message>
</context>
<context>
    <name>clientele::ui::CompareModel</name>
    <message>
        <source>(not there)</source>
        <translation>（なし）</translation>
    </message>
    <message>
        <source>only on the right</source>
        <translation>右だけにあります</translation>
    </message>
    <message>
        <source>only on the left</source>
        <translation>左だけにあります</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>the same in another order</source>
        <translation>順序だけが違います</translation>
    </message>
    <message>
        <source>only on the left: %1; only on the right: %2</source>
        <extracomment>two lists of values</extracomment>
        <translation>左だけ: %1、右だけ: %2</translation>
    </message>
    <message>
        <source>only on the left: %1</source>
        <translation>左だけ: %1</translation>
    </message>
    <message>
        <source>only on the right: %1</source>
        <translation>右だけ: %1</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>違います</translation>
    </message>
    <message>
        <source>%1, left %2, right %3, %4</source>
        <extracomment>A row of a comparison, read aloud: member, value on the left, on the right, difference.</extracomment>
        <translation>%1、左 %2、右 %3、%4</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>違い</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ComparePage</name>
    <message>
        <source>“%1” cannot be opened.</source>
        <translation>「%1」を開けません。</translation>
    </message>
    <message>
        <source>The draft of “%1” cannot be read as JSON.</source>
        <translation>「%1」の下書きを JSON として読み取れません。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>%1, draft</source>
        <extracomment>%1 is a client</extracomment>
        <translation>%1、下書き</translation>
    </message>
    <message>
        <source>“%1” has no draft any more.</source>
        <translation>「%1」の下書きはもうありません。</translation>
    </message>
    <message>
        <source>This version is not here any more.</source>
        <translation>この版はもうありません。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a client, and one of its versions</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Swap the sides</source>
        <translation>左右を入れ替える</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>違い</translation>
    </message>
    <message>
        <source>Compare: %1</source>
        <extracomment>The title of a tab: what is compared.</extracomment>
        <translation>比較: %1</translation>
    </message>
    <message>
        <source>Compare: %1 – %2</source>
        <translation>比較: %1 – %2</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Choose what to compare: versions of a client, clients, or files with a registration. Secrets in a file are not shown.</source>
        <translation>比べるものを選んでください。クライアントの版、クライアント、登録のファイルを比べられます。ファイル内の秘密情報は表示しません。</translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>両方とも同じ内容です。</translation>
    </message>
    <message numerus="yes">
        <source>%n members differ.</source>
        <translation>
            <numerusform>%n 個の項目が違います。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are only on the left.</source>
        <translation>
            <numerusform>%n 個は左だけにあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are only on the right.</source>
        <translation>
            <numerusform>%n 個は右だけにあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are the same.</source>
        <translation>
            <numerusform>%n 個は同じです。</numerusform>
        </translation>
    </message>
    <message>
        <source> </source>
        <extracomment>Between two sentences of a line; may be empty.</extracomment>
        <translation> </translation>
    </message>
</context>
<context>
    <name>clientele::ui::CopySecretButton</name>
    <message>
        <source>Copy Secret</source>
        <translation>シークレットをコピー</translation>
    </message>
    <message>
        <source>Copied for a Minute</source>
        <translation>1 分間コピーしました</translation>
    </message>
</context>
<context>
    <name>clientele::ui::DeleteClientDialog</name>
    <message>
        <source>Delete Client</source>
        <translation>クライアントの削除</translation>
    </message>
    <message>
        <source>Delete “%1” on %2?</source>
        <translation>%2 から「%1」を削除しますか?</translation>
    </message>
    <message>
        <source>Applications that use this client ID can no longer sign users in or get tokens.</source>
        <translation>このクライアント ID を使うアプリケーションは、利用者のサインインもトークンの取得もできなくなります。</translation>
    </message>
    <message>
        <source>The server should also revoke its grants and tokens. Not every server does so at once.</source>
        <translation>サーバーはグラントとトークンも失効させるはずですが、すべてのサーバーがすぐに行うとは限りません。</translation>
    </message>
    <message>
        <source>This cannot be undone. Registering again gives a new client ID.</source>
        <translation>この操作は取り消せません。再登録するとクライアント ID が新しくなります。</translation>
    </message>
    <message>
        <source>Your draft stays in the history.</source>
        <translation>下書きは履歴に残ります。</translation>
    </message>
    <message>
        <source>Type the client &amp;name to confirm:</source>
        <translation>確認のためクライアントの名前を入力(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Delete on Server</source>
        <translation>サーバーから削除(&amp;D)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>削除中…</translation>
    </message>
    <message>
        <source>Type “%1” first.</source>
        <translation>先に「%1」と入力してください。</translation>
    </message>
    <message>
        <source>Clientele keeps the last document and the history under Deleted, and removes the token and the secret from this computer.</source>
        <translation>Clientele は最後の文書と履歴を「削除済み」に残し、トークンとシークレットをこのコンピューターから削除します。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::DiffView</name>
    <message>
        <source>Next Change</source>
        <translation>次の変更</translation>
    </message>
    <message>
        <source>Previous Change</source>
        <translation>前の変更</translation>
    </message>
    <message>
        <source>▲ Previous</source>
        <extracomment>Goes to the change above.</extracomment>
        <translation>▲ 前へ</translation>
    </message>
    <message>
        <source>▼ Next</source>
        <extracomment>Goes to the change below.</extracomment>
        <translation>▼ 次へ</translation>
    </message>
    <message>
        <source>Side by Side</source>
        <translation>左右に並べる</translation>
    </message>
    <message>
        <source>Unified</source>
        <translation>1 列で表示</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>変更なし</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n 個の変更</numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>変更 %1 / %2</translation>
    </message>
    <message>
        <source>%1 and %2, in one column</source>
        <extracomment>What the text in one column shows: two titles.</extracomment>
        <translation>%1 と %2（1 列表示）</translation>
    </message>
</context>
<context>
    <name>clientele::ui::DocumentPanes</name>
    <message>
        <source>Form</source>
        <translation>フォーム</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>JSON</source>
        <extracomment>The document as text. JSON stays as it is.</extracomment>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%2 is a sentence such as “A comma is missing.”</extracomment>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>The form is locked until the JSON can be read.</source>
        <translation>JSON を読み取れるようになるまで、フォームはロックされます。</translation>
    </message>
    <message>
        <source>Go to Line %1</source>
        <translation>%1 行目へ移動</translation>
    </message>
    <message>
        <source>Undo to Last Readable</source>
        <translation>読み取れる状態に戻す</translation>
    </message>
</context>
<context>
    <name>clientele::ui::DocumentView</name>
    <message>
        <source>A registration access token was pasted. It was taken out of the document.</source>
        <translation>登録アクセストークンが貼り付けられたため、文書から取り除きました。</translation>
    </message>
    <message>
        <source>A client secret was pasted. It was taken out of the document.</source>
        <translation>クライアントシークレットが貼り付けられたため、文書から取り除きました。</translation>
    </message>
    <message>
        <source>The draft is saved. Ctrl+Enter reviews it.</source>
        <translation>下書きは保存済みです。Ctrl+Enter で確認画面を開きます。</translation>
    </message>
    <message>
        <source>No errors or warnings.</source>
        <translation>エラーも警告もありません。</translation>
    </message>
    <message>
        <source>There is nothing to review.</source>
        <translation>確認する変更はありません。</translation>
    </message>
    <message>
        <source>The document is as the server has it.</source>
        <translation>文書はサーバー側の内容と同じです。</translation>
    </message>
    <message>
        <source>A document never keeps secrets. To give this client another token, use “Add Existing Client” with its configuration URI.</source>
        <translation>文書にシークレットを残すことはありません。このクライアントに別のトークンを設定するには、「既存のクライアントの追加」で設定 URI を指定してください。</translation>
    </message>
    <message>
        <source>A document never keeps secrets. A read checks the token before it replaces the saved one.</source>
        <translation>文書にシークレットを残すことはありません。保存済みのトークンと置き換える前に、読み込みで確かめます。</translation>
    </message>
    <message>
        <source>Use as This Client&apos;s Token…</source>
        <translation>このクライアントのトークンとして使う…</translation>
    </message>
    <message>
        <source>Forget It</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>What was typed in “%1” is not in the document.</source>
        <translation>「%1」に入力した内容は文書に入っていません。</translation>
    </message>
    <message>
        <source>It cannot be the value of this member, so it would not be sent. Correct it, or undo it.</source>
        <translation>この項目の値にはできないため、送信されません。訂正するか、元に戻してください。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::DraftBar</name>
    <message>
        <source>Draft status</source>
        <translation>下書きの状態</translation>
    </message>
    <message>
        <source>Discard Draft</source>
        <translation>下書きを破棄</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Review Changes…</source>
        <translation>変更を確認…</translation>
    </message>
    <message numerus="yes">
        <source>Not sent yet. %n member(s) differ from the server copy of %1.</source>
        <translation>
            <numerusform>未送信です。%1 のサーバー側の内容と %n 個の項目が異なります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sent yet. The text cannot be read as JSON, so it cannot be reviewed.</source>
        <translation>未送信です。テキストを JSON として読み取れないため、確認画面を開けません。</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 個のエラー</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the text first.</source>
        <translation>先にテキストを直してください。</translation>
    </message>
    <message>
        <source>Draft discarded.</source>
        <translation>下書きを破棄しました。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::FailureBar</name>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Recover Access…</source>
        <translation>アクセスを回復…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>ロックを解除…</translation>
    </message>
    <message>
        <source>Check with the Server</source>
        <translation>サーバーに確認</translation>
    </message>
    <message>
        <source>Compare Again</source>
        <translation>比較し直す</translation>
    </message>
    <message>
        <source>Send With the Secret</source>
        <translation>シークレットを付けて送信</translation>
    </message>
    <message>
        <source>Send Without the Secret</source>
        <translation>シークレットを付けずに送信</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>管理を取り戻す</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <extracomment>name of a client, what happened to a request of it</extracomment>
        <translation>「%1」: %2</translation>
    </message>
    <message>
        <source>%1 The server says: “%2”</source>
        <extracomment>what a failure means, words of the server</extracomment>
        <translation>%1 サーバーからのメッセージ: 「%2」</translation>
    </message>
    <message>
        <source>Server Settings…</source>
        <translation>サーバーの設定…</translation>
    </message>
    <message>
        <source>Add This CA…</source>
        <translation>この CA を追加…</translation>
    </message>
    <message>
        <source>Choose Certificate…</source>
        <translation>証明書を選択…</translation>
    </message>
</context>
<context>
    <name>clientele::ui::FindBar</name>
    <message>
        <source>Find in the document</source>
        <translation>文書内を検索</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>大文字と小文字を区別</translation>
    </message>
    <message>
        <source>“W”</source>
        <extracomment>A whole word. On a small button.</extracomment>
        <translation>「W」</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>単語単位</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正規表現</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>前の一致 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>次の一致 (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>置換後の文字列</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置換</translation>
    </message>
    <message>
        <source>Replace All</source>
        <translation>すべて置換</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n 件を置換しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Not an expression yet</source>
        <translation>正規表現がまだ完成していません</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 件一致</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>clientele::ui::FindingsView</name>
    <message>
        <source>Findings</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>指摘（%1）</translation>
    </message>
</context>
<context>
    <name>clientele::ui::FixedField</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 日後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 日前</numerusform>
        </translation>
    </message>
    <message>
        <source>never (0)</source>
        <translation>無期限 (0)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A date and how far away it is: “5/14/26 2:02 PM, in 12 days”.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (UTC), in the document: %2</source>
        <translation>%1 (UTC)、文書での値: %2</translation>
    </message>
</context>
<context>
    <name>clientele::ui::FlagField</name>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
</context>
<context>
    <name>clientele::ui::Form</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A member in one language: “Name (ja)”.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Other members</source>
        <translation>その他の項目</translation>
    </message>
</context>
<context>
    <name>clientele::ui::FormRow</name>
    <message>
        <source>%1 is not in Clientele&apos;s list of members. It is sent as it stands here.</source>
        <translation>%1 は Clientele の項目一覧にありません。ここに書かれているとおりに送信されます。</translation>
    </message>
    <message>
        <source>%1

%2 (%3)</source>
        <extracomment>The help of a member, its name, and where it is defined.</extracomment>
        <translation>%1

%2（%3）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>%1 のその他の操作</translation>
    </message>
    <message>
        <source>Put Back Server&apos;s Value</source>
        <translation>サーバーの値に戻す</translation>
    </message>
    <message>
        <source>Remove Member</source>
        <translation>項目を削除</translation>
    </message>
    <message>
        <source>Show in JSON</source>
        <translation>JSON で表示</translation>
    </message>
    <message>
        <source>What Is This?</source>
        <translation>この項目について</translation>
    </message>
    <message>
        <source>Differs from the server&apos;s copy.</source>
        <translation>サーバー側の内容と異なります。</translation>
    </message>
    <message>
        <source>The server&apos;s copy does not have it.</source>
        <translation>サーバー側の内容にはありません。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::FormView</name>
    <message>
        <source>Add Field…</source>
        <translation>項目を追加…</translation>
    </message>
</context>
<context>
    <name>clientele::ui::HeldCopyDialog</name>
    <message>
        <source>Save Encrypted Copy</source>
        <translation>暗号化コピーの保存</translation>
    </message>
    <message>
        <source>The file is a backup of these clients with their new tokens. Without the passphrase nobody can open it.</source>
        <translation>ファイルは、これらのクライアントと新しいトークンのバックアップです。パスフレーズがなければ誰も開けません。</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>選択…(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Encrypted backups (*.age)</source>
        <translation>暗号化バックアップ (*.age)</translation>
    </message>
    <message>
        <source>The file exists already.</source>
        <translation>ファイルがすでに存在します。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>別の名前を選んでください。</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>ファイルに書き込めませんでした。</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>別の場所を選んでください。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存中…</translation>
    </message>
</context>
<context>
    <name>clientele::ui::HeldTokenDialog</name>
    <message>
        <source>Token Not Saved</source>
        <translation>トークン未保存</translation>
    </message>
    <message>
        <source>The new token is not saved yet.</source>
        <translation>新しいトークンはまだ保存されていません。</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>再試行(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy Token</source>
        <translation>トークンをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save Encrypted Copy…</source>
        <translation>暗号化コピーを保存…(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quit and Lose the Token</source>
        <translation>終了してトークンを失う(&amp;Q)</translation>
    </message>
    <message>
        <source>%1 replaced the token of “%2”. %3</source>
        <extracomment>server, client, reasons</extracomment>
        <translation>%1 が「%2」のトークンを入れ替えました。%3</translation>
    </message>
    <message numerus="yes">
        <source>The only copy is in this running program. If you quit now, %n client(s) can no longer be managed.</source>
        <translation>
            <numerusform>トークンは実行中のこのプログラムにしかありません。いま終了すると、%n 件のクライアントを管理できなくなります。</numerusform>
        </translation>
    </message>
    <message>
        <source>The token of “%1” was copied. Keep it where only you can read it: whoever has it can change or delete the client.</source>
        <translation>「%1」のトークンをコピーしました。自分だけが読める場所に保管してください。持っている人は誰でも、クライアントを変更したり削除したりできます。</translation>
    </message>
    <message>
        <source>An encrypted copy is in %1. “Restore” opens it, here or on another computer.</source>
        <translation>暗号化コピーは %1 にあります。このコンピューターでも別のコンピューターでも、「復元」で開けます。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::HelpDialogs</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Registration access tokens and client secrets are sealed in the inventory, with one key that is in %1.</source>
        <translation>登録アクセストークンとクライアントシークレットは、%1 にある 1 つの鍵で暗号化してインベントリに保存されています。</translation>
    </message>
    <message>
        <source>Each registration access token has an entry of its own in %1, grouped under “%2” and named after the client and its server. Client secrets stand beside them.</source>
        <translation>登録アクセストークンは %1 に 1 件ずつ保存され、「%2」にまとめられて、クライアントとそのサーバーの名前が付いています。クライアントシークレットはその隣にあります。</translation>
    </message>
    <message numerus="yes">
        <source>Sealed now: %n token(s).</source>
        <translation>
            <numerusform>現在、暗号化保存されているトークン: %n 個。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In it now: %n token(s).</source>
        <translation>
            <numerusform>現在、保存されているトークン: %n 個。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client secret(s).</source>
        <translation>
            <numerusform>クライアントシークレット: %n 個。</numerusform>
        </translation>
    </message>
    <message>
        <source>A new token that the keychain could not take yet waits encrypted in the inventory; the key for that is in the keychain, too.</source>
        <translation>まだキーリングに保存できていない新しいトークンは、暗号化されてインベントリで待機します。その鍵もキーリングにあります。</translation>
    </message>
    <message>
        <source>No document, draft, log or settings file holds a token or a secret, and none is ever drawn on the screen.</source>
        <translation>文書、下書き、ログ、設定ファイルにトークンやシークレットが入ることはなく、画面に表示されることもありません。</translation>
    </message>
    <message>
        <source>Where Are My Secrets?</source>
        <translation>シークレットの保管場所</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Clientele %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;A desktop console for OAuth 2.0 client registrations (&lt;a href=&quot;https://www.rfc-editor.org/rfc/rfc7591&quot;&gt;RFC 7591&lt;/a&gt;, &lt;a href=&quot;https://www.rfc-editor.org/rfc/rfc7592&quot;&gt;RFC 7592&lt;/a&gt;).&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Clientele %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;OAuth 2.0 クライアント登録（&lt;a href=&quot;https://www.rfc-editor.org/rfc/rfc7591&quot;&gt;RFC 7591&lt;/a&gt;、&lt;a href=&quot;https://www.rfc-editor.org/rfc/rfc7592&quot;&gt;RFC 7592&lt;/a&gt;）のためのデスクトップコンソールです。&lt;/p&gt;&lt;p&gt;GNU General Public License バージョン 3 以降の下で配布されるフリーソフトウェアです。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About Clientele</source>
        <translation>Clientele について</translation>
    </message>
    <message>
        <source>Quit Clientele</source>
        <translation>Clientele の終了</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are waiting for their answers.</source>
        <translation>
            <numerusform>%n 件のリクエストが応答を待っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>If Clientele quits now, it will not be known whether the server carried them out.</source>
        <translation>いま Clientele を終了すると、サーバーが実行したかどうか分からなくなります。</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>待つ</translation>
    </message>
    <message>
        <source>Quit Now</source>
        <translation>今すぐ終了</translation>
    </message>
</context>
<context>
    <name>clientele::ui::History</name>
    <message>
        <source>unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 some changes, %n the number of the others</extracomment>
        <translation>
            <numerusform>%1 ほか %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>&quot;Update, 14:02&quot;</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Earlier draft</source>
        <translation>以前の下書き</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>cannot be read as JSON</source>
        <translation>JSON として読み取れません</translation>
    </message>
    <message>
        <source>first</source>
        <extracomment>The first version of a document.</extracomment>
        <translation>最初の版</translation>
    </message>
    <message>
        <source>%1; put aside %2</source>
        <extracomment>What a draft changes, and when it was discarded or replaced.</extracomment>
        <translation>%1。%2 に破棄または置き換え</translation>
    </message>
    <message>
        <source>%1; last seen %2</source>
        <extracomment>What a version changed, and when the server last showed it.</extracomment>
        <translation>%1。最後の確認 %2</translation>
    </message>
</context>
<context>
    <name>clientele::ui::HistoryModel</name>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>A line of the history, read aloud: what, when, what changed.</extracomment>
        <translation>%1、%2、%3</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>What</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
</context>
<context>
    <name>clientele::ui::HistoryView</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Restore as Draft</source>
        <translation>下書きとして復元</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Writes the document into a file, without secrets.</source>
        <translation>秘密情報を除いて、文書をファイルに書き出します。</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>比較対象(&amp;W)</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>ひとつ前</translation>
    </message>
    <message>
        <source>Server&apos;s Copy</source>
        <translation>サーバー側の内容</translation>
    </message>
    <message>
        <source>Select a version, or two to compare them.</source>
        <translation>版をひとつ、または比べるふたつを選んでください。</translation>
    </message>
    <message>
        <source>Select one or two.</source>
        <translation>ひとつかふたつを選んでください。</translation>
    </message>
    <message>
        <source>This is the one that it is compared with.</source>
        <translation>これが比較の対象そのものです。</translation>
    </message>
    <message>
        <source>This is the first one: there is nothing before it.</source>
        <translation>これが最初の版です。これより前はありません。</translation>
    </message>
    <message>
        <source>This draft cannot be read as JSON, so it cannot be compared. It can be restored and exported.</source>
        <translation>この下書きは JSON として読み取れないため、比べられません。復元とエクスポートはできます。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>This client is deleted. Register it again to go on from its document.</source>
        <translation>このクライアントは削除済みです。この文書から続けるには、もう一度登録してください。</translation>
    </message>
    <message>
        <source>Makes this text the draft. Nothing is sent. A draft that is there now stays in the history.</source>
        <translation>このテキストを下書きにします。何も送信しません。今の下書きは履歴に残ります。</translation>
    </message>
    <message>
        <source>Export Document</source>
        <translation>文書のエクスポート</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The document was exported.</source>
        <translation>文書をエクスポートしました。</translation>
    </message>
    <message>
        <source>“%1” holds no secrets.</source>
        <translation>「%1」に秘密情報は含まれていません。</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>ファイルに書き込めませんでした。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::KeyTable</name>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>kid</source>
        <extracomment>Column titles of the table of keys; kid stays as it is.</extracomment>
        <translation>kid</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>アルゴリズム</translation>
    </message>
    <message>
        <source>Thumbprint (SHA-256)</source>
        <translation>サムプリント (SHA-256)</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>期限</translation>
    </message>
</context>
<context>
    <name>clientele::ui::KeychainLine</name>
    <message>
        <source>Tokens are kept in: %1 (unlocked)</source>
        <translation>トークンの保管場所: %1（ロック解除済み）</translation>
    </message>
    <message>
        <source>Tokens are kept in: %1 (locked; it must be open before a client can be read)</source>
        <translation>トークンの保管場所: %1（ロック中。クライアントを読み込むには開いている必要があります）</translation>
    </message>
    <message>
        <source>%1 has no default keyring yet. Create one before you add a client.</source>
        <translation>%1 にはまだ既定のキーリングがありません。クライアントを追加する前に作成してください。</translation>
    </message>
    <message>
        <source>No keychain was found. Choose a passphrase in its place before you add a client: Edit, Secrets.</source>
        <translation>キーリングが見つかりません。クライアントを追加する前に、「編集」の「シークレット」で、代わりに使うパスフレーズを決めてください。</translation>
    </message>
    <message>
        <source>Tokens are kept in: %1</source>
        <translation>トークンの保管場所: %1</translation>
    </message>
</context>
<context>
    <name>clientele::ui::KeysField</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A kind of key and its length: “RSA 2048”.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This client has no keys.</source>
        <translation>このクライアントに鍵はありません。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::KeysView</name>
    <message>
        <source>This client has no keys.</source>
        <translation>このクライアントに鍵はありません。</translation>
    </message>
    <message>
        <source>Add Public Key…</source>
        <translation>公開鍵を追加…</translation>
    </message>
    <message>
        <source>Remove Key</source>
        <translation>鍵を削除</translation>
    </message>
    <message>
        <source>The keys are locked until the JSON of the document can be read.</source>
        <translation>文書の JSON を読み取れるようになるまで、鍵はロックされます。</translation>
    </message>
    <message>
        <source>Add Public Key</source>
        <translation>公開鍵の追加</translation>
    </message>
    <message>
        <source>Keys (*.json *.jwk *.jwks *.pem *.pub *.crt *.cer);;All files (*)</source>
        <translation>鍵 (*.json *.jwk *.jwks *.pem *.pub *.crt *.cer);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>「%1」を読み込めません。</translation>
    </message>
    <message>
        <source>“%1” is too large for a file of keys.</source>
        <translation>「%1」は、鍵のファイルとしては大きすぎます。</translation>
    </message>
    <message>
        <source>This file has a private key.</source>
        <translation>このファイルには秘密鍵があります。</translation>
    </message>
    <message>
        <source>Only its public part may be registered.</source>
        <translation>登録できるのは公開部分だけです。</translation>
    </message>
    <message>
        <source>It does not hold the public part, which alone may be registered. Choose the file of the public key.</source>
        <translation>登録できるのは公開部分だけですが、このファイルにはありません。公開鍵のファイルを選んでください。</translation>
    </message>
    <message>
        <source>Use Public Part</source>
        <translation>公開部分を使う</translation>
    </message>
    <message>
        <source>No public key was found in this file.</source>
        <translation>このファイルに公開鍵が見つかりません。</translation>
    </message>
    <message>
        <source>This client has these keys already.</source>
        <translation>このクライアントにはすでにこれらの鍵があります。</translation>
    </message>
    <message>
        <source>A key is a JWK, a JWK Set, or a public key or certificate in PEM.</source>
        <translation>鍵は、JWK、JWK Set、または PEM 形式の公開鍵か証明書です。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::KnownWays</name>
    <message>
        <source>If this is Keycloak: the admin console issues one (the client&apos;s Credentials tab, Registration access token, Regenerate), and so does the admin REST API (POST …/clients/{id}/registration-access-token).</source>
        <translation>Keycloak の場合: 管理コンソール（クライアントの Credentials タブの Registration access token で Regenerate）または管理 REST API（POST …/clients/{id}/registration-access-token）で発行できます。</translation>
    </message>
    <message>
        <source>If this is Curity: an access token with the scope dcrm manages every dynamically registered client, this one too.</source>
        <translation>Curity の場合: スコープ dcrm のアクセストークンで、このクライアントを含む、動的に登録されたすべてのクライアントを管理できます。</translation>
    </message>
    <message>
        <source>If this is Okta: clients have no registration access token; an API token or the scope okta.clients.manage gives access.</source>
        <translation>Okta の場合: クライアントに登録アクセストークンはありません。API トークンまたはスコープ okta.clients.manage でアクセスできます。</translation>
    </message>
    <message>
        <source>If this is WSO2 Identity Server: clients have no registration access token; an administrator&apos;s credentials give access.</source>
        <translation>WSO2 Identity Server の場合: クライアントに登録アクセストークンはありません。管理者の資格情報でアクセスできます。</translation>
    </message>
    <message>
        <source>If this is node-oidc-provider: its operator issues one in the server&apos;s code, by saving a new provider.RegistrationAccessToken({ client }).</source>
        <translation>node-oidc-provider の場合: 運用者がサーバーのコードで新しい provider.RegistrationAccessToken({ client }) を保存して発行します。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ListField</name>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ListVerbs</name>
    <message>
        <source>The message was copied.</source>
        <translation>メッセージをコピーしました。</translation>
    </message>
    <message>
        <source>It holds no secret. Send it to the administrator of the server of “%1”.</source>
        <translation>シークレットは含まれていません。「%1」のサーバーの管理者に送ってください。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::MainWindow</name>
    <message>
        <source>Clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>%1 Server Settings, Learned can forget that.</source>
        <translation>%1 サーバーの設定の「学習した挙動」で忘れさせることができます。</translation>
    </message>
    <message>
        <source>%1 – Clientele</source>
        <translation>%1 – Clientele</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation>クライアントを検索</translation>
    </message>
</context>
<context>
    <name>clientele::ui::MemberWords</name>
    <message numerus="yes">
        <source>%n URIs</source>
        <translation>
            <numerusform>%n 個の URI</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys</source>
        <translation>
            <numerusform>%n 個の鍵</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n 個の値</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>メッセージの詳細</translation>
    </message>
    <message>
        <source>Copy Details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Reading has a price here.</source>
        <translation>ここで読み込むと影響があります。</translation>
    </message>
    <message>
        <source>Read Anyway</source>
        <translation>それでも読み込む</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>clientele::ui::OverviewStrip</name>
    <message>
        <source>Overview of the changes</source>
        <translation>変更の一覧図</translation>
    </message>
</context>
<context>
    <name>clientele::ui::OverviewView</name>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>できること</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>グラント</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>スコープ</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>認証</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>リダイレクト</translation>
    </message>
    <message>
        <source>Redirect URIs</source>
        <translation>リダイレクト URI</translation>
    </message>
    <message>
        <source>Waiting for the keychain, encrypted in Clientele&apos;s journal</source>
        <translation>Clientele のジャーナルで暗号化され、キーリングを待機中</translation>
    </message>
    <message>
        <source>None is saved</source>
        <translation>保存されていません</translation>
    </message>
    <message>
        <source>Sealed in the inventory</source>
        <extracomment>keychain, service, account</extracomment>
        <translation>暗号化してインベントリに保存</translation>
    </message>
    <message>
        <source>In %1, entry “%2”, account “%3”</source>
        <translation>%1 の項目「%2」、アカウント「%3」</translation>
    </message>
    <message>
        <source>Registration access token</source>
        <translation>登録アクセストークン</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>保存日時</translation>
    </message>
    <message>
        <source>Token expires</source>
        <translation>トークンの期限</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>クライアントシークレット</translation>
    </message>
    <message>
        <source>Secret expires</source>
        <translation>シークレットの期限</translation>
    </message>
    <message>
        <source>Configuration URI</source>
        <translation>設定 URI</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>資格情報</translation>
    </message>
    <message>
        <source>%1; a read brings a new one</source>
        <translation>%1（読み込むと新しいものが発行されます）</translation>
    </message>
    <message>
        <source>%1; an update brings a new one</source>
        <translation>%1（更新すると新しいものが発行されます）</translation>
    </message>
    <message>
        <source>%1; ask the server&apos;s administrator for a new one before</source>
        <translation>%1（それまでに、サーバーの管理者に新しいものを依頼してください）</translation>
    </message>
    <message>
        <source>Added here</source>
        <translation>ここに追加</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>最終読み込み</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>This server so far</source>
        <translation>このサーバーのこれまで</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>挙動</translation>
    </message>
    <message>
        <source>Saved beside the token</source>
        <translation>トークンとともに保存</translation>
    </message>
    <message>
        <source>None of its own that is of use</source>
        <translation>使える専用のものはなし</translation>
    </message>
    <message>
        <source>Managed with</source>
        <translation>管理に使うもの</translation>
    </message>
    <message>
        <source>The administrator&apos;s token in the server&apos;s settings</source>
        <translation>サーバー設定の管理者トークン</translation>
    </message>
    <message>
        <source>An access token that is fetched as the server&apos;s settings say</source>
        <translation>サーバー設定に従って取得するアクセストークン</translation>
    </message>
</context>
<context>
    <name>clientele::ui::PassphraseFields</name>
    <message>
        <source>&amp;Passphrase</source>
        <translation>パスフレーズ(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>再入力(&amp;A)</translation>
    </message>
    <message>
        <source>Six words that nobody would put together are a good one.</source>
        <translation>誰も組み合わせないような 6 つの単語がお勧めです。</translation>
    </message>
    <message>
        <source>Too short: take 10 characters or more.</source>
        <translation>短すぎます。10 文字以上にしてください。</translation>
    </message>
    <message>
        <source>Weak: somebody who has the file can guess it. A longer one is better.</source>
        <translation>弱い: ファイルを手に入れた人に推測されるおそれがあります。長くするほど安全です。</translation>
    </message>
    <message>
        <source>Fair, if it is not a saying or a name.</source>
        <translation>普通: 決まり文句や名前でなければ使えます。</translation>
    </message>
    <message>
        <source>Strong, if it is not a saying or a name.</source>
        <translation>強い: 決まり文句や名前でなければ安全です。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>2 つが一致しません。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::PracticeMenu</name>
    <message>
        <source>&amp;Practice Server</source>
        <translation>練習用サーバー(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>開始(&amp;S)</translation>
    </message>
    <message>
        <source>A small authorization server on this computer, with three clients</source>
        <translation>このコンピューター上の小さな認可サーバー。クライアントが 3 件あります</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;O)</translation>
    </message>
    <message>
        <source>Its clients cannot be reached until it is started again</source>
        <translation>もう一度開始するまで、クライアントに到達できなくなります</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>リセット(&amp;R)</translation>
    </message>
    <message>
        <source>Forgets its clients, habits and faults, and registers three new clients. Those saved here before are refused from then on</source>
        <translation>クライアント、挙動、障害を忘れ、新しいクライアントを 3 件登録します。以前ここに保存したものは、以後拒否されます</translation>
    </message>
    <message>
        <source>&amp;Habits</source>
        <translation>挙動(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Faults</source>
        <translation>障害(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Nothing Goes Wrong</source>
        <translation>障害なし(&amp;N)</translation>
    </message>
    <message>
        <source>The next request goes wrong like this, once</source>
        <translation>次のリクエストで 1 回だけ、この障害が起きます</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>接続(&amp;C)</translation>
    </message>
    <message>
        <source>Plain &amp;HTTP</source>
        <translation>暗号化なしの HTTP(&amp;H)</translation>
    </message>
    <message>
        <source>HTTP&amp;S, With an Authority of Its Own</source>
        <translation>独自の認証局による HTTPS(&amp;S)</translation>
    </message>
    <message>
        <source>HTTPS, and Asks for a Client &amp;Certificate</source>
        <translation>クライアント証明書を求める HTTPS(&amp;C)</translation>
    </message>
</context>
<context>
    <name>clientele::ui::PreviewPane</name>
    <message>
        <source>Selected client</source>
        <translation>選択したクライアント</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Redirect URIs</source>
        <translation>リダイレクト URI</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>認証</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>できること</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>資格情報</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日時</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ProgramMessages</name>
    <message>
        <source>The vault is locked.</source>
        <translation>保管庫がロックされています。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>キーリングがロックされています。</translation>
    </message>
    <message>
        <source>Documents can be viewed and edited. Nothing is sent while it is locked, so that no new token can be lost.</source>
        <translation>文書の表示と編集はできます。新しいトークンが失われないように、ロック中は何も送信しません。</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>ロックを解除…</translation>
    </message>
    <message>
        <source>The keychain has no place for entries yet.</source>
        <translation>キーリングにはまだ項目の保存先がありません。</translation>
    </message>
    <message>
        <source>Create a default keyring, for example by opening “Passwords and Keys”. Documents can be viewed and edited meanwhile.</source>
        <translation>「パスワードと鍵」を開くなどして、既定のキーリングを作成してください。その間も文書の表示と編集はできます。</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>No keychain was found.</source>
        <translation>キーリングが見つかりません。</translation>
    </message>
    <message>
        <source>Clientele keeps tokens in a keychain (GNOME Keyring, KDE Wallet, KeePassXC), or under a passphrase. Documents can be viewed and edited without either.</source>
        <translation>Clientele はトークンをキーリング（GNOME Keyring、KDE Wallet、KeePassXC）またはパスフレーズの下に保管します。文書の表示と編集はどちらがなくてもできます。</translation>
    </message>
    <message>
        <source>Use a Passphrase…</source>
        <translation>パスフレーズを使う…</translation>
    </message>
    <message>
        <source>The keychain did not take it.</source>
        <translation>キーリングに保存できませんでした。</translation>
    </message>
    <message>
        <source>The server replaced the token of “%1”.</source>
        <translation>サーバーが「%1」のトークンを入れ替えました。</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) were replaced by their servers.</source>
        <translation>
            <numerusform>%n 個のトークンがサーバーによって入れ替えられました。</numerusform>
        </translation>
    </message>
    <message>
        <source>A new token is waiting for the keychain.</source>
        <translation>新しいトークンはまだキーリングに保存されていません。</translation>
    </message>
    <message>
        <source>Nothing is lost: it is encrypted in Clientele&apos;s journal and will be moved as soon as the keychain opens.</source>
        <translation>何も失われていません。トークンは Clientele のジャーナルで暗号化されていて、キーリングが開くとすぐに移されます。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::PublishedKeysView</name>
    <message>
        <source>Fetch jwks_uri</source>
        <extracomment>jwks_uri is the name of a metadata member and stays as it is.</extracomment>
        <translation>jwks_uri を取得</translation>
    </message>
    <message>
        <source>Published keys</source>
        <translation>公開されている鍵</translation>
    </message>
    <message>
        <source>The server fetches this client&apos;s keys from %1 (jwks_uri).</source>
        <translation>サーバーはこのクライアントの鍵を %1 (jwks_uri) から取得します。</translation>
    </message>
    <message>
        <source>No usable key is published there.</source>
        <translation>使える鍵は公開されていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s), as seen from this computer at %1.</source>
        <translation>
            <numerusform>鍵 %n 個（%1 にこのコンピューターから取得）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cannot be read.</source>
        <translation>
            <numerusform>ほかに読み取れないものが %n 個あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>A private key is published at this address.</source>
        <translation>このアドレスで秘密鍵が公開されています。</translation>
    </message>
    <message>
        <source>Whoever opens it can act as this client. Make a new key, and publish its public part alone.</source>
        <translation>このアドレスを開いた人は誰でも、このクライアントになりすますことができます。新しい鍵を作り、公開鍵だけを公開してください。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::RawField</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n 文字</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the document yet: %1</source>
        <translation>まだ文書にありません: %1</translation>
    </message>
</context>
<context>
    <name>clientele::ui::RecoverPage</name>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>I have a &amp;new token, or can ask for one</source>
        <translation>新しいトークンがある、または依頼できる(&amp;N)</translation>
    </message>
    <message>
        <source>Try an &amp;older token that Clientele still has</source>
        <translation>Clientele に残っている以前のトークンを試す(&amp;O)</translation>
    </message>
    <message>
        <source>The server may have kept it, when the answer with the new one was lost. One is tried at a time.</source>
        <translation>新しいトークンを含む応答が失われた場合、サーバーは以前のものを有効にしているかもしれません。1 つずつ試します。</translation>
    </message>
    <message>
        <source>&amp;Try the Newest</source>
        <translation>最も新しいものを試す(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup</source>
        <translation>バックアップから復元する(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Choose a Backup…</source>
        <translation>バックアップを選択…(&amp;C)</translation>
    </message>
    <message>
        <source>Register &amp;again from the saved document</source>
        <translation>保存済みの文書から再登録する(&amp;A)</translation>
    </message>
    <message>
        <source>Review the &amp;Registration…</source>
        <translation>登録内容を確認…(&amp;R)</translation>
    </message>
    <message>
        <source>Another &amp;way to sign in (not in RFC 7592)</source>
        <translation>別の方法でサインインする（RFC 7592 にはない方法）(&amp;W)</translation>
    </message>
    <message>
        <source>An administrator&apos;s or a client-credentials token for all clients of this server. Works on some servers only.</source>
        <translation>このサーバーの全クライアントに使う、管理者のトークンまたはクライアントクレデンシャルのトークンです。一部のサーバーでだけ使えます。</translation>
    </message>
    <message>
        <source>&amp;Server Settings…</source>
        <translation>サーバーの設定…(&amp;S)</translation>
    </message>
    <message>
        <source>Registration access token, hidden</source>
        <translation>登録アクセストークン（非表示）</translation>
    </message>
    <message>
        <source>&amp;Check and Save</source>
        <translation>確認して保存(&amp;C)</translation>
    </message>
    <message>
        <source>Copy a &amp;Message to the Administrator</source>
        <translation>管理者へのメッセージをコピー(&amp;M)</translation>
    </message>
    <message>
        <source>The server refused the saved token. Two causes look the same from here: it was replaced or revoked, or the client no longer exists.</source>
        <translation>サーバーが保存済みのトークンを拒否しました。ここからは区別できない 2 つの原因があります。トークンが入れ替えられたか失効したか、クライアントがもう存在しないかです。</translation>
    </message>
    <message>
        <source>A token is saved, and the server did not refuse it. You can replace it.</source>
        <translation>トークンは保存されていて、サーバーに拒否されていません。別のものに入れ替えることもできます。</translation>
    </message>
    <message>
        <source>Get access to “%1” back</source>
        <translation>「%1」へのアクセスを回復</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>The message was copied.</source>
        <translation>メッセージをコピーしました。</translation>
    </message>
    <message>
        <source>It holds no secret. Send it to the server&apos;s administrator.</source>
        <translation>シークレットは含まれていません。サーバーの管理者に送ってください。</translation>
    </message>
    <message>
        <source>No token for this client is saved. It can be viewed and edited here, but not read from or sent to the server.</source>
        <translation>このクライアントのトークンは保存されていません。ここで表示と編集はできますが、サーバーからの読み込みとサーバーへの送信はできません。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::RegisterClientDialog</name>
    <message>
        <source>%1 answered and names no registration endpoint. If you know it, enter it by hand.</source>
        <translation>%1 は応答しましたが、登録エンドポイントを示していません。知っている場合は、手で入力してください。</translation>
    </message>
    <message>
        <source>Found in %1.</source>
        <translation>%1 で見つかりました。</translation>
    </message>
    <message>
        <source>%1 It offers %2 authentication methods and %3 grant types.</source>
        <extracomment>&quot;Found in …&quot;, numbers</extracomment>
        <translation>%1 %2 種類の認証方式と %3 種類のグラントタイプを提供しています。</translation>
    </message>
    <message>
        <source>Register New Client</source>
        <translation>新しいクライアントの登録</translation>
    </message>
    <message>
        <source>Nothing is sent yet. The document opens as a draft; it is registered from its review.</source>
        <translation>まだ何も送信しません。文書は下書きとして開き、確認画面から登録します。</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>検索(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Issuer</source>
        <translation>発行者(&amp;I)</translation>
    </message>
    <message>
        <source>Registration &amp;endpoint</source>
        <translation>登録エンドポイント(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>サーバー(&amp;S)</translation>
    </message>
    <message>
        <source>Web application</source>
        <translation>ウェブアプリケーション</translation>
    </message>
    <message>
        <source>Native application</source>
        <translation>ネイティブアプリケーション</translation>
    </message>
    <message>
        <source>Single-page application</source>
        <translation>シングルページアプリケーション</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>MCP client</source>
        <translation>MCP クライアント</translation>
    </message>
    <message>
        <source>FAPI 2.0</source>
        <translation>FAPI 2.0</translation>
    </message>
    <message>
        <source>Empty document</source>
        <translation>空の文書</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>ひな型(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>続ける(&amp;C)</translation>
    </message>
    <message>
        <source>Copy of “%1”</source>
        <translation>「%1」のコピー</translation>
    </message>
    <message>
        <source>Finding…</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>Find the endpoint by its issuer, or enter it.</source>
        <translation>発行者からエンドポイントを探すか、エンドポイントを入力してください。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::RegistrationPage</name>
    <message>
        <source>Will be sent</source>
        <translation>送信する内容</translation>
    </message>
    <message>
        <source>Registration &amp;endpoint</source>
        <translation>登録エンドポイント(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Nothing: the endpoint is open</source>
        <translation>なし: エンドポイントは公開されている(&amp;N)</translation>
    </message>
    <message>
        <source>An &amp;initial access token</source>
        <translation>初期アクセストークン(&amp;I)</translation>
    </message>
    <message>
        <source>A &amp;software statement</source>
        <translation>ソフトウェアステートメント(&amp;S)</translation>
    </message>
    <message>
        <source>Initial access token, hidden</source>
        <translation>初期アクセストークン（非表示）</translation>
    </message>
    <message>
        <source>No file was chosen.</source>
        <translation>ファイルが選択されていません。</translation>
    </message>
    <message>
        <source>&amp;Choose File…</source>
        <translation>ファイルを選択…(&amp;C)</translation>
    </message>
    <message>
        <source>What the server asks for</source>
        <translation>サーバーが求めるもの</translation>
    </message>
    <message>
        <source>Back to &amp;Editing</source>
        <translation>編集に戻る(&amp;E)</translation>
    </message>
    <message>
        <source>Register “%1” again</source>
        <translation>「%1」を再登録</translation>
    </message>
    <message>
        <source>Register “%1”</source>
        <translation>「%1」を登録</translation>
    </message>
    <message>
        <source>&amp;Register at %1</source>
        <extracomment>name of a server</extracomment>
        <translation>%1 に登録(&amp;R)</translation>
    </message>
    <message>
        <source>The document cannot be registered as it is.</source>
        <translation>この文書はこのままでは登録できません。</translation>
    </message>
    <message>
        <source>Enter the server&apos;s registration endpoint.</source>
        <translation>サーバーの登録エンドポイントを入力してください。</translation>
    </message>
    <message>
        <source>The registration is on its way.</source>
        <translation>登録を送信しています。</translation>
    </message>
    <message>
        <source>Enter the initial access token.</source>
        <translation>初期アクセストークンを入力してください。</translation>
    </message>
    <message>
        <source>Choose the file of the software statement.</source>
        <translation>ソフトウェアステートメントのファイルを選んでください。</translation>
    </message>
    <message>
        <source>The keychain is locked: the new token could not be kept.</source>
        <translation>キーリングがロックされているため、新しいトークンを保管できません。</translation>
    </message>
    <message>
        <source>There is no keychain: the new token could not be kept.</source>
        <translation>キーリングがないため、新しいトークンを保管できません。</translation>
    </message>
    <message>
        <source>Software Statement</source>
        <translation>ソフトウェアステートメント</translation>
    </message>
    <message>
        <source>JSON Web Tokens (*.jwt *.txt);;All files (*)</source>
        <translation>JSON Web Token (*.jwt *.txt);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>「%1」を読み込めません: %2</translation>
    </message>
    <message>
        <source>“%1” is too large for a software statement.</source>
        <translation>「%1」は、ソフトウェアステートメントとしては大きすぎます。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>“%1” holds no signed JWT.</source>
        <translation>「%1」に署名付き JWT がありません。</translation>
    </message>
    <message>
        <source>Name of the client</source>
        <translation>クライアントの名前</translation>
    </message>
    <message>
        <source>Type “%1” to register at a protected server:</source>
        <translation>保護されたサーバーに登録するには「%1」と入力してください:</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n error(s) first.</source>
        <translation>
            <numerusform>先に %n 件のエラーを修正してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault is locked: the new token could not be kept.</source>
        <translation>保管庫がロックされています。新しいトークンを保存できません。</translation>
    </message>
    <message>
        <source>&amp;Nothing more: the server&apos;s settings name a bearer</source>
        <translation>追加なし（サーバー設定のトークンを使用）(&amp;N)</translation>
    </message>
</context>
<context>
    <name>clientele::ui::RemoveClientDialog</name>
    <message>
        <source>It was not registered. Its draft is removed here; nothing is sent to a server.</source>
        <translation>登録されていません。下書きをここから消去します。サーバーには何も送信されません。</translation>
    </message>
    <message>
        <source>It was deleted on %1.</source>
        <translation>%1 に削除されています。</translation>
    </message>
    <message>
        <source>The registration on %1 stays as it is.</source>
        <translation>%1 の登録はそのまま残ります。</translation>
    </message>
    <message>
        <source>The document, its history and the only saved copy of its token are removed here. Without the token, only the server&apos;s administrator can give access again.</source>
        <translation>文書、履歴、そしてトークンの唯一の保存コピーをここから消去します。トークンがなければ、アクセスを回復できるのはサーバーの管理者だけです。</translation>
    </message>
    <message>
        <source>The document and its history are removed here.</source>
        <translation>文書と履歴をここから消去します。</translation>
    </message>
    <message>
        <source>Remove From This Computer</source>
        <translation>このコンピューターから消去</translation>
    </message>
    <message>
        <source>Remove “%1” from this computer?</source>
        <translation>「%1」をこのコンピューターから消去しますか?</translation>
    </message>
    <message>
        <source>&amp;Back Up First…</source>
        <translation>先にバックアップ…(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>消去(&amp;R)</translation>
    </message>
</context>
<context>
    <name>clientele::ui::RequestView</name>
    <message>
        <source>Request, secrets hidden</source>
        <translation>リクエスト（シークレットは非表示）</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>curl としてコピー</translation>
    </message>
    <message>
        <source>The command reads the token from $REGISTRATION_ACCESS_TOKEN. No secret is copied.</source>
        <translation>コマンドはトークンを $REGISTRATION_ACCESS_TOKEN から読み取ります。シークレットはコピーされません。</translation>
    </message>
    <message>
        <source>Save Body…</source>
        <translation>本文を保存…</translation>
    </message>
    <message>
        <source>Copy as Patch</source>
        <translation>パッチとしてコピー</translation>
    </message>
    <message>
        <source>What changes, as JSON Patch (RFC 6902).</source>
        <translation>変更内容を JSON Patch (RFC 6902) でコピーします。</translation>
    </message>
    <message>
        <source>Copied. Set $REGISTRATION_ACCESS_TOKEN and $CLIENT_SECRET before you run it.</source>
        <translation>コピーしました。実行する前に $REGISTRATION_ACCESS_TOKEN と $CLIENT_SECRET を設定してください。</translation>
    </message>
    <message>
        <source>Copied. Set $REGISTRATION_ACCESS_TOKEN before you run it.</source>
        <translation>コピーしました。実行する前に $REGISTRATION_ACCESS_TOKEN を設定してください。</translation>
    </message>
    <message>
        <source>Copied as JSON Patch.</source>
        <translation>JSON Patch としてコピーしました。</translation>
    </message>
    <message>
        <source>Save Body</source>
        <translation>本文の保存</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2</source>
        <translation>「%1」に書き込めませんでした: %2</translation>
    </message>
    <message>
        <source>“%1” is saved, without the client secret that is sent along.</source>
        <translation>「%1」を保存しました。一緒に送信されるクライアントシークレットは含まれていません。</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>「%1」を保存しました。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::RestoreDialog</name>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>選択…(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>パスフレーズ(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開く(&amp;O)</translation>
    </message>
    <message>
        <source>Restore from a File</source>
        <translation>ファイルからの復元</translation>
    </message>
    <message>
        <source>Encrypted backups (*.age);;All files (*)</source>
        <translation>暗号化バックアップ (*.age);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>ファイルを読み込めませんでした。</translation>
    </message>
    <message>
        <source>Made %1. A token that is replaced stays encrypted here until the restored one has worked.</source>
        <translation>作成日時: %1。置き換えられるトークンは、復元したものが使えると分かるまで、暗号化してここに残します。</translation>
    </message>
    <message>
        <source>Take the settings of “%1” from the backup</source>
        <translation>「%1」の設定をバックアップから取り込む</translation>
    </message>
    <message>
        <source>Take the settings of “%1” from the backup: %2</source>
        <translation>「%1」の設定をバックアップから取り込む: %2</translation>
    </message>
    <message>
        <source>%1 added, %2 replaced, %3 left as they were.</source>
        <translation>追加 %1 件、置き換え %2 件、変更なし %3 件。</translation>
    </message>
    <message>
        <source>Settings taken of: %1.</source>
        <extracomment>names of servers</extracomment>
        <translation>設定を取り込んだサーバー: %1。</translation>
    </message>
    <message>
        <source>Restored, but not all settings of the servers.</source>
        <translation>復元しましたが、サーバーの設定の一部は取り込めませんでした。</translation>
    </message>
    <message>
        <source>Restored, but tokens wait for the keychain.</source>
        <translation>復元しましたが、トークンがキーリングを待っています。</translation>
    </message>
    <message>
        <source>They are encrypted here and move as soon as the keychain opens.</source>
        <translation>ここで暗号化されていて、キーリングが開くとすぐに移されます。</translation>
    </message>
    <message>
        <source>The backup was restored.</source>
        <translation>バックアップから復元しました。</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>ロックを解除…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %n Client(s)</source>
        <translation>
            <numerusform>%n 件のクライアントを復元(&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>If another computer still manages these clients, each new token that one gets is refused to the other: read and compare before you change anything.</source>
        <translation>別のコンピューターでもこれらのクライアントを管理している場合、一方が新しいトークンを受け取ると、もう一方のトークンは拒否されます。変更する前に読み込んで比較してください。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::RestoreTable</name>
    <message>
        <source>Not saved here</source>
        <translation>ここに保存なし</translation>
    </message>
    <message>
        <source>Same as saved</source>
        <translation>保存済みと同じ</translation>
    </message>
    <message>
        <source>Newer than saved</source>
        <translation>保存済みより新しい</translation>
    </message>
    <message>
        <source>Older than saved</source>
        <translation>保存済みより古い</translation>
    </message>
    <message>
        <source>token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>no token</source>
        <translation>トークンなし</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n 版</numerusform>
        </translation>
    </message>
    <message>
        <source>draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Last seen at the server: in the backup %1, here %2</source>
        <translation>サーバーとの最後の接続: バックアップでは %1、ここでは %2</translation>
    </message>
    <message>
        <source>What to do with “%1”</source>
        <translation>「%1」の扱い</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>取り込まない</translation>
    </message>
    <message>
        <source>Newer wins</source>
        <translation>新しいほうを使う</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>ここのものを残す</translation>
    </message>
    <message>
        <source>Take the backup&apos;s</source>
        <translation>バックアップを使う</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ResultModel</name>
    <message>
        <source>(left out)</source>
        <translation>（省略）</translation>
    </message>
    <message>
        <source>(not there)</source>
        <translation>（なし）</translation>
    </message>
    <message>
        <source>%1, sent %2, stored %3, %4</source>
        <extracomment>member, value sent, value stored, meaning</extracomment>
        <translation>%1、送信した値は %2、保存された値は %3、%4</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>You sent</source>
        <translation>送信した値</translation>
    </message>
    <message>
        <source>The server stored</source>
        <translation>サーバーが保存した値</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意味</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ResultPage</name>
    <message>
        <source>In the inventory, sealed, stored %1.</source>
        <translation>暗号化してインベントリに保存しました（%1）。</translation>
    </message>
    <message>
        <source>%1, entry ‘%2’, account ‘%3’, stored %4.</source>
        <extracomment>keychain, service, account, time</extracomment>
        <translation>%1 の項目「%2」、アカウント「%3」、保存日時 %4。</translation>
    </message>
    <message>
        <source>What the server stored</source>
        <translation>サーバーが保存した内容</translation>
    </message>
    <message>
        <source>Edit Again</source>
        <translation>もう一度編集</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Makes what you sent the draft again.</source>
        <translation>送信した内容を再び下書きにします。</translation>
    </message>
    <message>
        <source>Keep the Server&apos;s Version</source>
        <translation>サーバーの版を残す</translation>
    </message>
    <message>
        <source>Updated. The server stored everything as sent.</source>
        <translation>更新しました。サーバーはすべて送信どおりに保存しました。</translation>
    </message>
    <message numerus="yes">
        <source>Updated. %n member(s) are not as you sent them.</source>
        <translation>
            <numerusform>更新しました。%n 個の項目が送信内容と異なります。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 ms · %3</source>
        <extracomment>HTTP status, milliseconds, time</extracomment>
        <translation>%1 · %2 ms · %3</translation>
    </message>
    <message>
        <source>Registered. The server stored everything as sent.</source>
        <translation>登録しました。サーバーはすべて送信どおりに保存しました。</translation>
    </message>
    <message numerus="yes">
        <source>Registered. %n member(s) are not as you sent them.</source>
        <translation>
            <numerusform>登録しました。%n 個の項目が送信内容と異なります。</numerusform>
        </translation>
    </message>
    <message>
        <source>The registration access token is stored.</source>
        <translation>登録アクセストークンを保存しました。</translation>
    </message>
    <message>
        <source>A new token is waiting for the keychain.</source>
        <translation>新しいトークンはまだキーリングに保存されていません。</translation>
    </message>
    <message>
        <source>Nothing is lost: it is encrypted in Clientele&apos;s journal and will be moved as soon as the keychain opens.</source>
        <translation>何も失われていません。トークンは Clientele のジャーナルで暗号化されていて、キーリングが開くとすぐに移されます。</translation>
    </message>
    <message>
        <source>%1 replaced the token with this answer. The new one is sealed in the inventory.</source>
        <translation>%1 がこの応答でトークンを入れ替えました。新しいトークンは暗号化してインベントリに保存しました。</translation>
    </message>
    <message>
        <source>%1 replaced the token with this answer. The new one is in the keychain, the old one was removed.</source>
        <translation>%1 がこの応答でトークンを入れ替えました。新しいトークンはキーリングにあり、古いものは削除しました。</translation>
    </message>
    <message>
        <source>New registration access token stored.</source>
        <translation>新しい登録アクセストークンを保存しました。</translation>
    </message>
    <message>
        <source>Where…</source>
        <translation>保管場所…</translation>
    </message>
    <message>
        <source>The server issued a new client secret.</source>
        <translation>サーバーが新しいクライアントシークレットを発行しました。</translation>
    </message>
    <message>
        <source>You sent</source>
        <translation>送信した値</translation>
    </message>
    <message>
        <source>The server stored</source>
        <translation>サーバーが保存した値</translation>
    </message>
    <message>
        <source>Applications that use this client need it now. It is saved beside the token.</source>
        <translation>このクライアントを使うアプリケーションには、これが今すぐ必要です。トークンとともに保存してあります。</translation>
    </message>
    <message>
        <source>The server issued a client secret.</source>
        <translation>サーバーがクライアントシークレットを発行しました。</translation>
    </message>
    <message>
        <source>The application needs it, together with the client ID.</source>
        <translation>アプリケーションには、クライアント ID とともにこれが必要です。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ReviewFoot</name>
    <message>
        <source>Request</source>
        <extracomment>Opens the text of the request below the comparison.</extracomment>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter</source>
        <translation>Ctrl+Shift+Enter</translation>
    </message>
    <message>
        <source>Back to Editing</source>
        <translation>編集に戻る</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Send Update</source>
        <translation>更新を送信</translation>
    </message>
    <message>
        <source>Send Update to %1</source>
        <translation>%1 に更新を送信</translation>
    </message>
    <message>
        <source>Checking the keychain…</source>
        <translation>キーリングを確認中…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>送信中…</translation>
    </message>
    <message>
        <source>Sent. Waiting for the answer, %1 s</source>
        <translation>送信済み。応答を待っています（%1 秒）</translation>
    </message>
    <message>
        <source>Sent. Waiting for the answer…</source>
        <translation>送信済み。応答を待っています…</translation>
    </message>
    <message>
        <source>Storing the new token…</source>
        <translation>新しいトークンを保存中…</translation>
    </message>
    <message>
        <source>Stop Waiting</source>
        <translation>待つのをやめる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Fetching an access token…</source>
        <translation>アクセストークンを取得しています…</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ReviewModel</name>
    <message>
        <source>The server says: “%1”</source>
        <extracomment>%1 is what the server said about this member, in its own words.</extracomment>
        <translation>サーバーからのメッセージ: 「%1」</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>On the server now</source>
        <translation>現在のサーバー側の内容</translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>送信する内容</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>意味</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ReviewPage</name>
    <message>
        <source>Read Again</source>
        <translation>もう一度読み込む</translation>
    </message>
    <message>
        <source>Reading the server…</source>
        <translation>サーバーから読み込み中…</translation>
    </message>
    <message>
        <source>Review update of “%1”</source>
        <translation>「%1」の更新の確認</translation>
    </message>
    <message>
        <source>Compared with the copy of %1</source>
        <translation>%1 時点の内容と比較</translation>
    </message>
    <message>
        <source>Compared with the server at %1</source>
        <translation>%1 にサーバーと比較</translation>
    </message>
    <message>
        <source>This compares with its last answer. What somebody changed there since is replaced.</source>
        <translation>サーバーの最後の応答と比較しています。その後に誰かが行った変更は置き換えられます。</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) differ between your starting copy and the server.</source>
        <translation>
            <numerusform>編集開始時の内容とサーバーで、%n 個の項目が異なります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them you changed too.</source>
        <translation>
            <numerusform>うち %n 個はあなたも変更しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s copy changed after you started.</source>
        <translation>編集を始めたあとに、サーバー側の内容が変わりました。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Use Theirs for All</source>
        <translation>すべてサーバーの値を使う</translation>
    </message>
    <message>
        <source>Keep Mine for All</source>
        <translation>すべて自分の値を使う</translation>
    </message>
    <message>
        <source>The server was read again at %1.</source>
        <translation>%1 にサーバーが再び読み込まれました。</translation>
    </message>
    <message>
        <source>This comparison is older.</source>
        <translation>この比較はそれより前のものです。</translation>
    </message>
    <message>
        <source>Show the New Comparison</source>
        <translation>新しい比較を表示</translation>
    </message>
    <message>
        <source>On the server now</source>
        <translation>現在のサーバー側の内容</translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>送信する内容</translation>
    </message>
</context>
<context>
    <name>clientele::ui::SecretField</name>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>It is never shown.</source>
        <translation>表示されることはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s), “Bearer” removed</source>
        <translation>
            <numerusform>%n 文字（「Bearer」は取り除きました）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 文字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::SecretsDialog</name>
    <message>
        <source>Secrets</source>
        <translation>シークレット</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保管場所</translation>
    </message>
    <message>
        <source>To be moved</source>
        <translation>移動待ち</translation>
    </message>
    <message>
        <source>Vault key</source>
        <translation>保管庫の鍵</translation>
    </message>
    <message>
        <source>Move &amp;Now</source>
        <translation>今すぐ移動(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Renew Key…</source>
        <translation>鍵を更新…(&amp;R)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>&amp;Passphrase…</source>
        <translation>パスフレーズ…(&amp;P)</translation>
    </message>
    <message numerus="yes">
        <source>The tokens of %n client(s)</source>
        <translation>
            <numerusform>%n 件のクライアントのトークン</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Lock Now</source>
        <translation>今すぐロック(&amp;L)</translation>
    </message>
    <message>
        <source>Un&amp;lock…</source>
        <translation>ロックを解除…(&amp;L)</translation>
    </message>
    <message>
        <source>Set; the vault is unlocked</source>
        <translation>設定済み（保管庫はロック解除済み）</translation>
    </message>
    <message>
        <source>Set; the vault is locked</source>
        <translation>設定済み（保管庫はロック中）</translation>
    </message>
    <message>
        <source>None. Where there is no keychain, one can take its place</source>
        <translation>なし。キーリングがない場合に、代わりに使えます</translation>
    </message>
    <message>
        <source>None; the keychain protects the key</source>
        <translation>なし（鍵はキーリングが保護）</translation>
    </message>
    <message>
        <source>Sealed in the inventory</source>
        <translation>暗号化してインベントリに保存</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Under your passphrase</source>
        <translation>パスフレーズで保護</translation>
    </message>
    <message>
        <source>Sealed in the inventory, under one key in %1</source>
        <translation>%1 にある 1 つの鍵で暗号化し、インベントリに保存</translation>
    </message>
    <message>
        <source>Each in an entry of its own in %1</source>
        <translation>%1 に 1 件ずつ保存</translation>
    </message>
    <message>
        <source>&amp;Move to the Keychain…</source>
        <translation>キーリングへ移動…(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Move Into the Inventory…</source>
        <translation>インベントリへ移動…(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>The secrets of %n client(s)</source>
        <translation>
            <numerusform>%n 件のクライアントのシークレット</numerusform>
        </translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>%1 に保存</translation>
    </message>
    <message>
        <source>None was needed yet</source>
        <translation>まだ必要になっていません</translation>
    </message>
    <message>
        <source>Move all tokens and client secrets to the keychain?</source>
        <translation>すべてのトークンとクライアントシークレットをキーリングへ移動しますか?</translation>
    </message>
    <message>
        <source>Move all tokens and client secrets into the inventory?</source>
        <translation>すべてのトークンとクライアントシークレットをインベントリへ移動しますか?</translation>
    </message>
    <message>
        <source>Each gets an entry of its own in %1, named after the client and its server. With thousands of clients this takes long. Clients can be used meanwhile.</source>
        <translation>%1 に 1 件ずつ、クライアントとそのサーバーの名前を付けて保存します。クライアントが数千件あると時間がかかりますが、その間もクライアントを使えます。</translation>
    </message>
    <message>
        <source>They are sealed there with one key, which stays in %1. That is faster with thousands of clients. Without that key they cannot be opened, so keep a backup.</source>
        <translation>%1 に残る 1 つの鍵で暗号化し、インベントリに保存します。クライアントが数千件ある場合に高速です。鍵がなければ開けないため、バックアップを保管してください。</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Moving…</source>
        <translation>移動中…</translation>
    </message>
    <message>
        <source>All secrets are where they belong.</source>
        <translation>すべてのシークレットが本来の場所にあります。</translation>
    </message>
    <message>
        <source>What was not moved stays where it is, and can be used.</source>
        <translation>移動されなかったものは元の場所に残り、引き続き使えます。</translation>
    </message>
    <message>
        <source>The vault key was renewed.</source>
        <translation>保管庫の鍵を更新しました。</translation>
    </message>
    <message>
        <source>Renew the vault key?</source>
        <translation>保管庫の鍵を更新しますか?</translation>
    </message>
    <message>
        <source>Everything that is sealed in the inventory is sealed with a new key at once, and the old key is removed from %1. Older copies of the inventory&apos;s file cannot be opened any more; backups can.</source>
        <translation>インベントリで暗号化されているものをすべて、直ちに新しい鍵で暗号化し直し、古い鍵を %1 から削除します。インベントリのファイルの古いコピーは開けなくなります。バックアップは開けます。</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Renewing…</source>
        <translation>更新中…</translation>
    </message>
    <message>
        <source>What is sealed can be opened as before.</source>
        <translation>暗号化されているものは、これまでどおり開けます。</translation>
    </message>
    <message>
        <source>This window may be closed; Clientele goes on.</source>
        <translation>このウィンドウは閉じてもかまいません。Clientele が続行します。</translation>
    </message>
    <message>
        <source>Some clients are busy. Their secrets follow.</source>
        <translation>処理中のクライアントがあります。そのシークレットはあとで移動します。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::SendObstacle</name>
    <message>
        <source>It is not known whether the last update was made.</source>
        <translation>前回の更新が行われたかどうか分かりません。</translation>
    </message>
    <message>
        <source>Check with the Server</source>
        <translation>サーバーに確認</translation>
    </message>
    <message>
        <source>The keychain is locked. A new token could not be stored.</source>
        <translation>キーリングがロックされているため、新しいトークンを保存できません。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロックを解除</translation>
    </message>
    <message>
        <source>No keychain was found. A new token could not be stored.</source>
        <translation>キーリングが見つからないため、新しいトークンを保存できません。</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>%1 Compared with the copy of %2.</source>
        <extracomment>%1 is a sentence that says why, such as “login.acme.example cannot be reached.”</extracomment>
        <translation>%1 %2 時点の内容と比較しています。</translation>
    </message>
    <message>
        <source>Read Again</source>
        <translation>もう一度読み込む</translation>
    </message>
    <message>
        <source>The server was read again after this comparison.</source>
        <translation>この比較のあとに、サーバーが再び読み込まれました。</translation>
    </message>
    <message>
        <source>Show the New Comparison</source>
        <translation>新しい比較を表示</translation>
    </message>
    <message>
        <source>Nothing to send. The draft is the same as the server&apos;s copy.</source>
        <translation>送信するものはありません。下書きはサーバー側の内容と同じです。</translation>
    </message>
    <message>
        <source>Discard Draft</source>
        <translation>下書きを破棄</translation>
    </message>
    <message numerus="yes">
        <source>Answer %n conflict(s) first.</source>
        <translation>
            <numerusform>先に %n 件の競合を解決してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>This server did not allow updates so far.</source>
        <translation>このサーバーは、これまで更新を許可していません。</translation>
    </message>
    <message>
        <source>Forget That</source>
        <translation>これを忘れさせる</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n error(s) first.</source>
        <translation>
            <numerusform>先に %n 件のエラーを修正してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>This client is busy: another window is sending.</source>
        <translation>このクライアントは処理中です。別のウィンドウが送信しています。</translation>
    </message>
    <message>
        <source>Type “%1” to send to a protected server:</source>
        <translation>保護されたサーバーに送信するには「%1」と入力してください:</translation>
    </message>
    <message>
        <source>The vault is locked. A new token could not be stored.</source>
        <translation>保管庫がロックされています。新しいトークンを保存できません。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ServerChip</name>
    <message>
        <source>Server %1</source>
        <translation>サーバー %1</translation>
    </message>
    <message>
        <source>Server %1, %2</source>
        <translation>サーバー %1、%2</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ServerConnectionPage</name>
    <message>
        <source>&amp;Proxy</source>
        <translation>プロキシ(&amp;P)</translation>
    </message>
    <message>
        <source>Host and port</source>
        <translation>ホストとポート</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>ユーザー(&amp;U)</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>パスワード(&amp;W)</translation>
    </message>
    <message>
        <source>Until &amp;connected</source>
        <translation>接続まで(&amp;C)</translation>
    </message>
    <message>
        <source>Until &amp;answered</source>
        <translation>応答まで(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Requests at once</source>
        <translation>同時リクエスト数(&amp;R)</translation>
    </message>
    <message>
        <source>Extra headers</source>
        <translation>追加ヘッダー</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>システムの設定に従う</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <translation>SOCKS 5</translation>
    </message>
    <message>
        <source>Host of the proxy</source>
        <translation>プロキシのホスト</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>プロキシのポート</translation>
    </message>
    <message>
        <source>Password of the proxy, hidden</source>
        <translation>プロキシのパスワード（非表示）</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Name of a header</source>
        <translation>ヘッダーの名前</translation>
    </message>
    <message>
        <source>Value of the header, hidden</source>
        <translation>ヘッダーの値（非表示）</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>追加(&amp;D)</translation>
    </message>
    <message>
        <source>Remove A&amp;ll</source>
        <translation>すべて削除(&amp;L)</translation>
    </message>
    <message>
        <source>Replaces the headers that are kept: their values cannot be shown.</source>
        <translation>保存済みのヘッダーを置き換えます。その値は表示できません。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ServerField</name>
    <message>
        <source>Kind of server</source>
        <translation>サーバーの種類</translation>
    </message>
    <message>
        <source>PROD: asks before sending and deleting</source>
        <translation>PROD: 送信と削除の前に確認</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>タグなし</translation>
    </message>
    <message>
        <source>%1 (known)</source>
        <translation>%1（既知）</translation>
    </message>
    <message>
        <source>%1 · %2 (known)</source>
        <translation>%1 · %2（既知）</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1（新規）</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ServerGeneralPage</name>
    <message>
        <source>&amp;Protected: sending and deleting ask for the client&apos;s name</source>
        <translation>保護: 送信と削除でクライアントの名前の入力を求める(&amp;P)</translation>
    </message>
    <message>
        <source>As learned: only where the server wants it</source>
        <translation>学習に従う: サーバーが求める場合だけ送信</translation>
    </message>
    <message>
        <source>Never send it</source>
        <translation>送信しない</translation>
    </message>
    <message>
        <source>Send it when it is known</source>
        <translation>分かっていれば送信する</translation>
    </message>
    <message>
        <source>Always send it: no update without</source>
        <translation>必ず送信する: なければ更新しない</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>タグ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Client secret in updates</source>
        <translation>更新時のクライアントシークレット(&amp;C)</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Registration endpoint</source>
        <translation>登録エンドポイント</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Also check against</source>
        <translation>追加で確認するプロファイル</translation>
    </message>
    <message>
        <source>Adds what this profile asks for to the findings of this server&apos;s clients. Nothing else changes.</source>
        <translation>このプロファイルが求める事項を、このサーバーのクライアントの指摘に加えます。ほかは何も変わりません。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ServerLearnedPage</name>
    <message>
        <source>&amp;Forget</source>
        <translation>忘れる(&amp;F)</translation>
    </message>
    <message>
        <source>Forget &amp;All</source>
        <translation>すべて忘れる(&amp;A)</translation>
    </message>
    <message>
        <source>Servers differ. This is what this one did so far. It decides what is sent, what is offered, and what you are warned of; what is forgotten is learned anew.</source>
        <translation>サーバーによって違いがあります。これは、このサーバーのこれまでの挙動です。送信する内容、提供する操作、警告する事柄がこれで決まります。忘れたものは改めて学習します。</translation>
    </message>
    <message>
        <source>What was learned of this server</source>
        <translation>このサーバーについて学習したこと</translation>
    </message>
    <message>
        <source>Nothing was learned yet.</source>
        <translation>まだ何も学習していません。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ServerRefusal</name>
    <message>
        <source>The server did not accept this: “%1”</source>
        <extracomment>%1 are the server&apos;s own words.</extracomment>
        <translation>サーバーはこれを受け付けませんでした: 「%1」</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ServerSettingsDialog</name>
    <message>
        <source>Settings of “%1”</source>
        <translation>「%1」の設定</translation>
    </message>
    <message>
        <source>General</source>
        <translation>全般</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Sign-In</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>学習した挙動</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ServerSignInPage</name>
    <message>
        <source>Bearer token of this server, hidden</source>
        <translation>このサーバーのベアラートークン（非表示）</translation>
    </message>
    <message>
        <source>Each client&apos;s own &amp;registration access token (RFC 7592)</source>
        <translation>各クライアントの登録アクセストークン (RFC 7592)(&amp;R)</translation>
    </message>
    <message>
        <source>An &amp;administrator&apos;s token, for all clients</source>
        <translation>管理者のトークン（全クライアント用）(&amp;A)</translation>
    </message>
    <message>
        <source>An access token fetched by &amp;client credentials, for all clients</source>
        <translation>クライアントクレデンシャルで取得するアクセストークン（全クライアント用）(&amp;C)</translation>
    </message>
    <message>
        <source>The other two are not in RFC 7592 and work on some servers only. What is secret is kept in the keychain; a new one replaces it. A fetched token stays in memory.</source>
        <translation>後の 2 つは RFC 7592 になく、一部のサーバーでだけ使えます。秘密の値はキーリングに保管し、新しいものを入力すると置き換えます。取得したトークンはメモリーにだけ置きます。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::ServerTlsPage</name>
    <message>
        <source>Remove &amp;All</source>
        <translation>すべて削除(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>Passphrase of the key, hidden</source>
        <translation>鍵のパスフレーズ（非表示）</translation>
    </message>
    <message>
        <source>Trusted authorities</source>
        <translation>信頼する認証局</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation>追加…(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>選択…(&amp;C)</translation>
    </message>
    <message>
        <source>Certificate of an Authority</source>
        <translation>認証局の証明書</translation>
    </message>
    <message>
        <source>Client Certificate</source>
        <translation>クライアント証明書</translation>
    </message>
    <message>
        <source>Trusted for this server, next to the system&apos;s authorities:</source>
        <translation>システムの認証局に加えて、このサーバーで信頼するもの:</translation>
    </message>
    <message>
        <source>Client certificate (PEM with its key, or PKCS#12):</source>
        <translation>クライアント証明書（鍵付きの PEM、または PKCS#12）:</translation>
    </message>
    <message>
        <source>&amp;Passphrase of its key:</source>
        <translation>鍵のパスフレーズ(&amp;P):</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.p12 *.pfx);;All files (*)</source>
        <translation>証明書 (*.pem *.crt *.cer *.p12 *.pfx);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>「%1」を読み込めません: %2</translation>
    </message>
    <message>
        <source>“%1” is too large for a certificate.</source>
        <translation>「%1」は、証明書としては大きすぎます。</translation>
    </message>
    <message>
        <source>“%1” holds no certificate (PEM or DER).</source>
        <translation>「%1」に証明書（PEM または DER）がありません。</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>なし。</translation>
    </message>
    <message>
        <source>“%1”, kept in the keychain when you save</source>
        <translation>「%1」（保存するとキーリングに保管）</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>キーリングに保存</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The first one above is what the server itself showed. Compare its SHA-256 with what the server&apos;s administrator says before you save.</source>
        <translation>上の先頭のものは、サーバー自身が提示した証明書です。保存する前に、その SHA-256 をサーバーの管理者に確認した値と比べてください。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::SidebarModel</name>
    <message>
        <source>Attention</source>
        <translation>要対応</translation>
    </message>
    <message>
        <source>All Clients</source>
        <translation>すべてのクライアント</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>サーバー</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n client(s)</source>
        <extracomment>sidebar entry, number of clients</extracomment>
        <translation>
            <numerusform>%1、%n 件のクライアント</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::SidebarView</name>
    <message>
        <source>Views and servers</source>
        <translation>ビューとサーバー</translation>
    </message>
</context>
<context>
    <name>clientele::ui::SourceChooser</name>
    <message>
        <source>Client on the left</source>
        <translation>左のクライアント</translation>
    </message>
    <message>
        <source>Client on the right</source>
        <translation>右のクライアント</translation>
    </message>
    <message>
        <source>Version on the left</source>
        <translation>左の版</translation>
    </message>
    <message>
        <source>Version on the right</source>
        <translation>右の版</translation>
    </message>
    <message>
        <source>Choose a client or a file</source>
        <translation>クライアントまたはファイルを選択</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>ファイル…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a client&apos;s name and its client_id</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Compare With a File</source>
        <translation>ファイルと比較</translation>
    </message>
    <message>
        <source>JSON (*.json *.txt);;All files (*)</source>
        <translation>JSON (*.json *.txt);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>clientele::ui::StartPage</name>
    <message>
        <source>No clients yet</source>
        <translation>クライアントはまだありません</translation>
    </message>
    <message>
        <source>Try It with a Practice Server</source>
        <translation>練習用サーバーで試す</translation>
    </message>
    <message>
        <source>Starts a small authorization server on this computer and registers three clients. Nothing leaves this machine.</source>
        <translation>このコンピューターで小さな認可サーバーを開始し、クライアントを 3 件登録します。外部には何も送信されません。</translation>
    </message>
    <message>
        <source>Add an Existing Client</source>
        <translation>既存のクライアントを追加</translation>
    </message>
    <message>
        <source>You have its configuration URI and token, or the whole answer of its registration.</source>
        <translation>設定 URI とトークン、または登録時の応答全体が手元にある場合。</translation>
    </message>
    <message>
        <source>Register a New Client</source>
        <translation>新しいクライアントを登録</translation>
    </message>
    <message>
        <source>Give the issuer; the endpoint is found for you.</source>
        <translation>発行者を入力すると、エンドポイントを自動で探します。</translation>
    </message>
</context>
<context>
    <name>clientele::ui::StatusLine</name>
    <message>
        <source>Vault: unlocked</source>
        <translation>保管庫: ロック解除済み</translation>
    </message>
    <message>
        <source>Keychain: unlocked</source>
        <translation>キーリング: ロック解除済み</translation>
    </message>
    <message>
        <source>Vault: locked</source>
        <translation>保管庫: ロック中</translation>
    </message>
    <message>
        <source>Keychain: locked</source>
        <translation>キーリング: ロック中</translation>
    </message>
    <message>
        <source>Keychain: not set up</source>
        <translation>キーリング: 未設定</translation>
    </message>
    <message>
        <source>Keychain: none</source>
        <translation>キーリング: なし</translation>
    </message>
    <message>
        <source>Tokens are kept in: %1</source>
        <translation>トークンの保管場所: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 件実行中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::SummaryAndText</name>
    <message>
        <source>Summary</source>
        <translation>要約</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
</context>
<context>
    <name>clientele::ui::SummaryView</name>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Which value of %1 counts</source>
        <translation>%1 に使う値</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>サーバーの値</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>自分の値</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
</context>
<context>
    <name>clientele::ui::TokenSourceForm</name>
    <message>
        <source>Secret of the client that fetches the token, hidden</source>
        <translation>トークンを取得するクライアントのシークレット（非表示）</translation>
    </message>
    <message>
        <source>what the server gives by itself</source>
        <translation>サーバーの既定</translation>
    </message>
    <message>
        <source>HTTP Basic (client_secret_basic)</source>
        <translation>HTTP Basic 認証 (client_secret_basic)</translation>
    </message>
    <message>
        <source>In the form (client_secret_post)</source>
        <translation>フォームに含める (client_secret_post)</translation>
    </message>
    <message>
        <source>Client certificate (tls_client_auth)</source>
        <translation>クライアント証明書 (tls_client_auth)</translation>
    </message>
    <message>
        <source>T&amp;oken endpoint</source>
        <translation>トークンエンドポイント(&amp;O)</translation>
    </message>
    <message>
        <source>Client &amp;ID</source>
        <translation>クライアント ID(&amp;I)</translation>
    </message>
    <message>
        <source>Signs in &amp;by</source>
        <translation>認証方式(&amp;B)</translation>
    </message>
    <message>
        <source>Client secre&amp;t</source>
        <translation>クライアントシークレット(&amp;T)</translation>
    </message>
    <message>
        <source>Scop&amp;e</source>
        <translation>スコープ(&amp;E)</translation>
    </message>
</context>
<context>
    <name>clientele::ui::VaultPassphraseDialog</name>
    <message>
        <source>Choose a Passphrase</source>
        <translation>パスフレーズの設定</translation>
    </message>
    <message>
        <source>From now on the tokens and client secrets of this inventory are sealed in it, and this passphrase opens them. It is asked for at each start and saved nowhere: without it nobody can open them.</source>
        <translation>以後、このインベントリのトークンとクライアントシークレットは暗号化してインベントリに保存され、このパスフレーズで開きます。起動のたびに入力を求められ、どこにも保存されません。パスフレーズがなければ誰も開けません。</translation>
    </message>
    <message>
        <source>&amp;Use It</source>
        <translation>これを使う(&amp;U)</translation>
    </message>
    <message>
        <source>Change the Passphrase</source>
        <translation>パスフレーズの変更</translation>
    </message>
    <message>
        <source>Older copies of the inventory&apos;s file still open with the old one.</source>
        <translation>インベントリのファイルの古いコピーは、引き続き以前のパスフレーズで開けます。</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>変更(&amp;C)</translation>
    </message>
    <message>
        <source>Renew the Vault Key</source>
        <translation>保管庫の鍵の更新</translation>
    </message>
    <message>
        <source>Everything that is sealed in the inventory is sealed with a new key at once. The passphrase stays the same.</source>
        <translation>インベントリで暗号化されているものをすべて、直ちに新しい鍵で暗号化し直します。パスフレーズは変わりません。</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>更新(&amp;R)</translation>
    </message>
    <message>
        <source>Unlock the Vault</source>
        <translation>保管庫のロック解除</translation>
    </message>
    <message>
        <source>Tokens and client secrets are sealed in the inventory. The passphrase opens them until Clientele is closed or the vault is locked.</source>
        <translation>トークンとクライアントシークレットは、暗号化してインベントリに保存されています。Clientele を閉じるか保管庫をロックするまで、パスフレーズで開いておけます。</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>ロックを解除(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Old passphrase</source>
        <translation>以前のパスフレーズ(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>パスフレーズ(&amp;P)</translation>
    </message>
</context>
<context>
    <name>clientele::ui::Versions</name>
    <message>
        <source>Registration</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>Added</source>
        <extracomment>A version of a document: it came when the client was added here.</extracomment>
        <translation>追加</translation>
    </message>
    <message>
        <source>Update</source>
        <extracomment>A version of a document: it came with an update.</extracomment>
        <translation>更新</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>Read</source>
        <extracomment>A version of a document: it came with a read.</extracomment>
        <translation>読み込み</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>&quot;Update, 14:02&quot;</extracomment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>clientele::ui::WaitButton</name>
    <message>
        <source>%1 in %2</source>
        <extracomment>&quot;Try Again&quot;, time left</extracomment>
        <translation>%1（残り %2）</translation>
    </message>
</context>
<context>
    <name>clientele::validation::Findings</name>
    <message>
        <source>“%1” needs the client&apos;s public keys: “jwks_uri” or “jwks”.</source>
        <translation>「%1」にはクライアントの公開鍵（「jwks_uri」または「jwks」）が必要です。</translation>
    </message>
    <message>
        <source>“tls_client_auth” needs one member that says which certificate it is, such as “tls_client_auth_subject_dn”.</source>
        <translation>「tls_client_auth」には、どの証明書かを示す項目（「tls_client_auth_subject_dn」など）が 1 つ必要です。</translation>
    </message>
    <message>
        <source>Only one of the tls_client_auth members may name the certificate.</source>
        <translation>証明書を指定できる tls_client_auth の項目は 1 つだけです。</translation>
    </message>
    <message>
        <source>“%1” has no effect with “%2”.</source>
        <translation>「%1」は「%2」では効果がありません。</translation>
    </message>
    <message>
        <source>With “none” anybody who knows the client ID can get tokens by “client_credentials”.</source>
        <translation>「none」の場合、クライアント ID を知っていれば誰でも「client_credentials」でトークンを取得できます。</translation>
    </message>
    <message>
        <source>“%1” needs a client secret, and with “none” there is none.</source>
        <translation>「%1」にはクライアントシークレットが必要ですが、「none」にはありません。</translation>
    </message>
    <message>
        <source>An assertion must be signed: “none” is not allowed here.</source>
        <translation>アサーションには署名が必要です。ここで「none」は使えません。</translation>
    </message>
    <message>
        <source>“%1” does not fit “%2”.</source>
        <translation>「%1」は「%2」と合いません。</translation>
    </message>
    <message>
        <source>“pairwise” with redirect URIs on several hosts needs “sector_identifier_uri”.</source>
        <translation>複数のホストのリダイレクト URI で「pairwise」を使うには「sector_identifier_uri」が必要です。</translation>
    </message>
    <message>
        <source>“%1” needs “backchannel_client_notification_endpoint”.</source>
        <translation>「%1」には「backchannel_client_notification_endpoint」が必要です。</translation>
    </message>
    <message>
        <source>“%1” encrypts to a public key of the client: register “jwks_uri” or “jwks”.</source>
        <translation>「%1」はクライアントの公開鍵で暗号化します。「jwks_uri」または「jwks」を登録してください。</translation>
    </message>
    <message>
        <source>“RSA1_5” is deprecated: it can be broken by trying. Use “RSA-OAEP-256”.</source>
        <translation>「RSA1_5」は非推奨です。試行を重ねることで破られるおそれがあります。「RSA-OAEP-256」を使ってください。</translation>
    </message>
    <message>
        <source>Requests must be signed here, so “none” cannot be their algorithm.</source>
        <translation>ここではリクエストの署名が必須のため、アルゴリズムに「none」は使えません。</translation>
    </message>
    <message>
        <source>“%1” must have the scheme, host and port of a redirect URI.</source>
        <translation>「%1」は、いずれかのリダイレクト URI とスキーム、ホスト、ポートが同じでなければなりません。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>The response type “%1” needs the grant type %2.</source>
        <translation>レスポンスタイプ「%1」にはグラントタイプ %2 が必要です。</translation>
    </message>
    <message>
        <source>Without “response_types” the server assumes “%1”, which needs the grant type %2. If users are not redirected, register an empty list.</source>
        <translation>「response_types」がない場合、サーバーは「%1」とみなし、それにはグラントタイプ %2 が必要です。利用者をリダイレクトしないのであれば、空の配列を登録してください。</translation>
    </message>
    <message>
        <source>The grant type “%1” needs a response type: none of those here belongs to it.</source>
        <translation>グラントタイプ「%1」にはレスポンスタイプが必要ですが、ここにあるものはどれも対応しません。</translation>
    </message>
    <message>
        <source>“implicit” puts tokens into addresses, where they leak. Use “authorization_code” with PKCE.</source>
        <translation>「implicit」では、トークンがアドレスに入り、漏れやすくなります。PKCE を使う「authorization_code」にしてください。</translation>
    </message>
    <message>
        <source>“password” hands the passwords of users to the application. It is removed from OAuth 2.1.</source>
        <translation>「password」では、利用者のパスワードがアプリケーションに渡ります。OAuth 2.1 では廃止されています。</translation>
    </message>
    <message>
        <source>A client that redirects users needs redirect URIs, and there are none.</source>
        <translation>利用者をリダイレクトするクライアントにはリダイレクト URI が必要ですが、ありません。</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>鍵 %1</translation>
    </message>
    <message>
        <source>The key “%1”</source>
        <translation>鍵「%1」</translation>
    </message>
    <message>
        <source>%1 holds private parts (%2). Only public keys are registered: whoever reads this document could sign as the client.</source>
        <translation>%1 に秘密の部分 (%2) があります。登録するのは公開鍵だけです。この文書を読む人が、クライアントとして署名できてしまいます。</translation>
    </message>
    <message>
        <source>%1 does not say its type: “kty” is missing.</source>
        <translation>%1 に種類がありません。「kty」がありません。</translation>
    </message>
    <message>
        <source>%1 is not whole: %2 is missing.</source>
        <translation>%1 は不完全です。%2 がありません。</translation>
    </message>
    <message>
        <source>%1 has %2 bits. Less than %3 can be broken.</source>
        <translation>%1 は %2 ビットです。%3 ビット未満は破られるおそれがあります。</translation>
    </message>
    <message>
        <source>%1 is of type %2, but its algorithm %3 needs %4.</source>
        <translation>%1 の種類は %2 ですが、アルゴリズム %3 には %4 が必要です。</translation>
    </message>
    <message>
        <source>Two keys are called “%1”. A server cannot tell them apart.</source>
        <translation>「%1」という名前の鍵が 2 つあります。サーバーは区別できません。</translation>
    </message>
    <message>
        <source>Several keys are told apart by their “kid”, and this one has none.</source>
        <translation>複数の鍵は「kid」で区別されますが、この鍵にはありません。</translation>
    </message>
    <message>
        <source>“jwks” is an object with a list “keys”.</source>
        <translation>「jwks」は、配列「keys」を持つオブジェクトです。</translation>
    </message>
    <message>
        <source>A key is an object: write it in braces.</source>
        <translation>鍵はオブジェクトです。波かっこで囲んで書いてください。</translation>
    </message>
    <message>
        <source>“jwks” and “jwks_uri” exclude each other. Keep “jwks_uri” where the client can publish its keys.</source>
        <translation>「jwks」と「jwks_uri」は同時に使えません。クライアントが鍵を公開できる場合は「jwks_uri」を残してください。</translation>
    </message>
    <message>
        <source>Keys are best registered in one way only: “signed_jwks_uri”, “jwks_uri” or “jwks”.</source>
        <translation>鍵を登録する方法は、「signed_jwks_uri」、「jwks_uri」、「jwks」のどれか 1 つにするのが最善です。</translation>
    </message>
    <message>
        <source>“%1” is not for people to read, so it has no languages. Servers ignore “%2”.</source>
        <translation>「%1」は人が読むものではないため、言語を付けられません。サーバーは「%2」を無視します。</translation>
    </message>
    <message>
        <source>“%1” is no language tag. Write one such as “en” or “ja”.</source>
        <translation>「%1」は言語タグではありません。「en」や「ja」のように書いてください。</translation>
    </message>
    <message>
        <source>“%1” is not a known member. Is “%2” meant?</source>
        <translation>「%1」は既知の項目ではありません。「%2」のことですか?</translation>
    </message>
    <message>
        <source>“%1” stands here twice: the case of a language tag has no meaning.</source>
        <translation>「%1」がここに 2 つあります。言語タグの大文字と小文字は区別されません。</translation>
    </message>
    <message>
        <source>The server manages this member; your change is not sent.</source>
        <translation>この項目はサーバーが管理します。変更は送信されません。</translation>
    </message>
    <message>
        <source>%1 allows here only %2, not “%3”.</source>
        <translation>%1 では、ここで使えるのは %2 だけで、「%3」は使えません。</translation>
    </message>
    <message>
        <source>%1 requires “%2”.</source>
        <translation>%1 では「%2」が必須です。</translation>
    </message>
    <message>
        <source>%1 does not allow “%2”.</source>
        <translation>%1 では「%2」を使えません。</translation>
    </message>
    <message>
        <source>%1 requires access tokens that are bound to the client: “dpop_bound_access_tokens” or “tls_client_certificate_bound_access_tokens”.</source>
        <translation>%1 では、クライアントに束縛したアクセストークン（「dpop_bound_access_tokens」または「tls_client_certificate_bound_access_tokens」）が必須です。</translation>
    </message>
    <message>
        <source>%1 requires https for “%2”.</source>
        <translation>%1 では「%2」に https が必須です。</translation>
    </message>
    <message>
        <source>%1 takes https or loopback addresses only, not “%2”.</source>
        <translation>%1 で使えるのは https またはループバックのアドレスだけで、「%2」は使えません。</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>The software statement is not signed. Servers refuse it.</source>
        <translation>ソフトウェアステートメントに署名がありません。サーバーは拒否します。</translation>
    </message>
    <message>
        <source>The software statement does not name its issuer (“iss”).</source>
        <translation>ソフトウェアステートメントに発行者（「iss」）がありません。</translation>
    </message>
    <message>
        <source>The software statement expired on %1, by this computer&apos;s clock.</source>
        <translation>ソフトウェアステートメントは、このコンピューターの時計で %1 に期限が切れています。</translation>
    </message>
    <message>
        <source>The software statement has another value for “%1”: %2. Where the server trusts the statement, that value wins.</source>
        <translation>ソフトウェアステートメントでは「%1」の値が異なります: %2。サーバーがステートメントを信頼する場合、そちらの値が優先されます。</translation>
    </message>
    <message>
        <source>The software statement cannot be read: it is a signed JWT, three parts with dots between.</source>
        <translation>ソフトウェアステートメントを読み取れません。ドットで区切った 3 つの部分からなる署名付き JWT でなければなりません。</translation>
    </message>
    <message>
        <source>“%1” is a text: write it in quotation marks.</source>
        <translation>「%1」は文字列です。引用符で囲んで書いてください。</translation>
    </message>
    <message>
        <source>“%1” is a list: write it in square brackets.</source>
        <translation>「%1」は配列です。角かっこで囲んで書いてください。</translation>
    </message>
    <message>
        <source>“%1” is true or false, without quotation marks.</source>
        <translation>「%1」は true または false です。引用符は付けません。</translation>
    </message>
    <message>
        <source>“%1” is a number, without quotation marks.</source>
        <translation>「%1」は数値です。引用符は付けません。</translation>
    </message>
    <message>
        <source>“%1” is an object: write it in braces.</source>
        <translation>「%1」はオブジェクトです。波かっこで囲んで書いてください。</translation>
    </message>
    <message>
        <source>The list “%1” holds texts only.</source>
        <translation>配列「%1」に入れられるのは文字列だけです。</translation>
    </message>
    <message>
        <source>“%1” stands in the list twice.</source>
        <translation>「%1」が配列に 2 つあります。</translation>
    </message>
    <message>
        <source>The list “%1” must not be empty.</source>
        <translation>配列「%1」を空にすることはできません。</translation>
    </message>
    <message>
        <source>“%1” is a whole number.</source>
        <translation>「%1」は整数です。</translation>
    </message>
    <message>
        <source>“%1” is at least %2.</source>
        <translation>「%1」は %2 以上です。</translation>
    </message>
    <message>
        <source>“%1” is null. Servers take that as left out.</source>
        <translation>「%1」は null です。サーバーは省略とみなします。</translation>
    </message>
    <message>
        <source>A redirect URI has no fragment: leave out %1.</source>
        <translation>リダイレクト URI にフラグメントは使えません。%1 を取り除いてください。</translation>
    </message>
    <message>
        <source>“%1” is the scheme of an installed application, but application_type is web.</source>
        <translation>「%1」はインストールされるアプリケーションのスキームですが、application_type は web です。</translation>
    </message>
    <message>
        <source>“%1” is a short scheme that another application may claim too. A reversed domain name is safer, such as com.example.app.</source>
        <translation>「%1」は短いスキームで、別のアプリケーションも使うおそれがあります。com.example.app のように、ドメイン名を逆にしたもののほうが安全です。</translation>
    </message>
    <message>
        <source>Over http, anybody on the way can read the authorization code. Use https.</source>
        <translation>http では、経路上の誰でも認可コードを読めてしまいます。https を使ってください。</translation>
    </message>
    <message>
        <source>“localhost” may lead elsewhere. 127.0.0.1 is safer.</source>
        <translation>「localhost」は別の場所につながるおそれがあります。127.0.0.1 のほうが安全です。</translation>
    </message>
    <message>
        <source>A web application with the implicit grant uses https addresses, and not localhost.</source>
        <translation>インプリシットグラントを使うウェブアプリケーションのアドレスは https でなければならず、localhost は使えません。</translation>
    </message>
    <message>
        <source>“%1:” runs as a script in the browser. It is no place to redirect to.</source>
        <translation>「%1:」はブラウザーでスクリプトとして実行されます。リダイレクト先にはできません。</translation>
    </message>
    <message>
        <source>A * is no placeholder by the standards: redirect URIs are compared character by character. Where a server takes it as one, codes can leak to other addresses.</source>
        <translation>標準では * はワイルドカードではありません。リダイレクト URI は一文字ずつ比較されます。サーバーがワイルドカードとして扱う場合、コードが別のアドレスに漏れるおそれがあります。</translation>
    </message>
    <message>
        <source>“%1” is an https address.</source>
        <translation>「%1」は https のアドレスです。</translation>
    </message>
    <message>
        <source>“%1” has no fragment.</source>
        <translation>「%1」にフラグメントは使えません。</translation>
    </message>
    <message>
        <source>“%1” is a web page: its address starts with https.</source>
        <translation>「%1」はウェブページです。アドレスは https で始まります。</translation>
    </message>
    <message>
        <source>“%1” is not a whole address. Start with https://.</source>
        <translation>「%1」は完全なアドレスではありません。https:// から書いてください。</translation>
    </message>
    <message>
        <source>An address with a user name in it is easily mistaken for another: the host is “%1”.</source>
        <translation>ユーザー名を含むアドレスは、別のアドレスと見間違えやすくなります。ホストは「%1」です。</translation>
    </message>
    <message>
        <source>“%1” is not a registered value of “%2”.</source>
        <translation>「%1」は「%2」の登録済みの値ではありません。</translation>
    </message>
    <message>
        <source>“%1” is not a registered value of “%2”. Is “%3” meant?</source>
        <translation>「%1」は「%2」の登録済みの値ではありません。「%3」のことですか?</translation>
    </message>
    <message>
        <source>“%1” has a character that a scope may not have.</source>
        <translation>「%1」に、スコープに使えない文字があります。</translation>
    </message>
    <message>
        <source>“%1” stands in “%2” twice.</source>
        <translation>「%1」が「%2」に 2 つあります。</translation>
    </message>
    <message>
        <source>“%1” has no effect without “%2”.</source>
        <translation>「%1」は「%2」がなければ効果がありません。</translation>
    </message>
    <message>
        <source>%1 does not list “%2” among what it supports (%3).</source>
        <translation>%1 が対応するものの一覧に「%2」はありません (%3)。</translation>
    </message>
    <message>
        <source>“self_signed_tls_client_auth” needs the client&apos;s certificate, as “x5c” of a key.</source>
        <translation>「self_signed_tls_client_auth」には、鍵の「x5c」としてクライアントの証明書が必要です。</translation>
    </message>
    <message>
        <source>An empty address. Enter one, or remove it.</source>
        <translation>空のアドレスです。入力するか、削除してください。</translation>
    </message>
    <message>
        <source>“%1” needs a client secret of %2 bytes or more, and this client&apos;s is shorter.</source>
        <translation>「%1」には %2 バイト以上のクライアントシークレットが必要ですが、このクライアントのものはそれより短いです。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Clientele cannot be opened</source>
        <translation>Clientele を開けません</translation>
    </message>
</context>
</TS>
