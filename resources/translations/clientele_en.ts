<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>clientele::registrar::Habits</name>
    <message numerus="yes">
        <source>Issued a new token on %1 of %n read(s).</source>
        <translation>
            <numerusform>Issued a new token on %1 of %n read.</numerusform>
            <numerusform>Issued a new token on %1 of %n reads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issued a new token on %1 of %n update(s).</source>
        <translation>
            <numerusform>Issued a new token on %1 of %n update.</numerusform>
            <numerusform>Issued a new token on %1 of %n updates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issued a new token on %1 of %n deletion(s).</source>
        <translation>
            <numerusform>Issued a new token on %1 of %n deletion.</numerusform>
            <numerusform>Issued a new token on %1 of %n deletions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issued a new client secret on %1 of %n read(s).</source>
        <translation>
            <numerusform>Issued a new client secret on %1 of %n read.</numerusform>
            <numerusform>Issued a new client secret on %1 of %n reads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issued a new client secret on %1 of %n update(s).</source>
        <translation>
            <numerusform>Issued a new client secret on %1 of %n update.</numerusform>
            <numerusform>Issued a new client secret on %1 of %n updates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refused %1 of %n update(s) without the client secret.</source>
        <translation>
            <numerusform>Refused %1 of %n update without the client secret.</numerusform>
            <numerusform>Refused %1 of %n updates without the client secret.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refused %1 of %n update(s) with the client secret.</source>
        <translation>
            <numerusform>Refused %1 of %n update with the client secret.</numerusform>
            <numerusform>Refused %1 of %n updates with the client secret.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %1 of %n update(s) with the client secret.</source>
        <translation>
            <numerusform>Took %1 of %n update with the client secret.</numerusform>
            <numerusform>Took %1 of %n updates with the client secret.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dropped members it does not know in %1 of %n answer(s).</source>
        <translation>
            <numerusform>Dropped members it does not know in %1 of %n answer.</numerusform>
            <numerusform>Dropped members it does not know in %1 of %n answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refused %1 of %n update(s) because of a member it does not know.</source>
        <translation>
            <numerusform>Refused %1 of %n update because of a member it does not know.</numerusform>
            <numerusform>Refused %1 of %n updates because of a member it does not know.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept a member that was left out in %1 of %n update(s).</source>
        <translation>
            <numerusform>Kept a member that was left out in %1 of %n update.</numerusform>
            <numerusform>Kept a member that was left out in %1 of %n updates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answered 401 for a deleted client, %1 of %n time(s).</source>
        <translation>
            <numerusform>Answered 401 for a deleted client, %1 of %n time.</numerusform>
            <numerusform>Answered 401 for a deleted client, %1 of %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answered 404 for a deleted client, %1 of %n time(s).</source>
        <translation>
            <numerusform>Answered 404 for a deleted client, %1 of %n time.</numerusform>
            <numerusform>Answered 404 for a deleted client, %1 of %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not allow %1 of %n read(s).</source>
        <translation>
            <numerusform>Did not allow %1 of %n read.</numerusform>
            <numerusform>Did not allow %1 of %n reads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not allow %1 of %n update(s).</source>
        <translation>
            <numerusform>Did not allow %1 of %n update.</numerusform>
            <numerusform>Did not allow %1 of %n updates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not allow %1 of %n deletion(s).</source>
        <translation>
            <numerusform>Did not allow %1 of %n deletion.</numerusform>
            <numerusform>Did not allow %1 of %n deletions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Showed only part of the document on %1 of %n read(s).</source>
        <translation>
            <numerusform>Showed only part of the document on %1 of %n read.</numerusform>
            <numerusform>Showed only part of the document on %1 of %n reads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This server issued a new token on %1 of %n read(s).</source>
        <translation>
            <numerusform>This server issued a new token on %1 of %n read.</numerusform>
            <numerusform>This server issued a new token on %1 of %n reads.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::registrar::UpdatePlan</name>
    <message numerus="yes">
        <source>stayed the same on %n update(s) here</source>
        <translation>
            <numerusform>stayed the same on %n update here</numerusform>
            <numerusform>stayed the same on %n updates here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::BackupDialog</name>
    <message numerus="yes">
        <source>%n client(s), in %1.</source>
        <translation>
            <numerusform>%n client, in %1.</numerusform>
            <numerusform>%n clients, in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have no token here, so there is none in the backup.</source>
        <translation>
            <numerusform>%n of them has no token here, so there is none in the backup.</numerusform>
            <numerusform>%n of them have no token here, so there is none in the backup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::ChangeWords</name>
    <message numerus="yes">
        <source>%n members change.</source>
        <translation>
            <numerusform>%n member changes.</numerusform>
            <numerusform>%n members change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are removed.</source>
        <translation>
            <numerusform>%n is removed.</numerusform>
            <numerusform>%n are removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed on the server.</source>
        <translation>
            <numerusform>%n changed on the server.</numerusform>
            <numerusform>%n changed on the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are.</source>
        <translation>
            <numerusform>%n stays as it is.</numerusform>
            <numerusform>%n stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings.</source>
        <translation>
            <numerusform>%n warning.</numerusform>
            <numerusform>%n warnings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not shown by the server, and sent.</source>
        <translation>
            <numerusform>%n is not shown by the server, and sent.</numerusform>
            <numerusform>%n are not shown by the server, and sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::ClientFacts</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::ClientWords</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::ComparePage</name>
    <message numerus="yes">
        <source>%n members differ.</source>
        <translation>
            <numerusform>%n member differs.</numerusform>
            <numerusform>%n members differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are only on the left.</source>
        <translation>
            <numerusform>%n is only on the left.</numerusform>
            <numerusform>%n are only on the left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are only on the right.</source>
        <translation>
            <numerusform>%n is only on the right.</numerusform>
            <numerusform>%n are only on the right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are the same.</source>
        <translation>
            <numerusform>%n is the same.</numerusform>
            <numerusform>%n are the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::DiffView</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::DraftBar</name>
    <message numerus="yes">
        <source>Not sent yet. %n member(s) differ from the server copy of %1.</source>
        <translation>
            <numerusform>Not sent yet. %n member differs from the server copy of %1.</numerusform>
            <numerusform>Not sent yet. %n members differ from the server copy of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::FixedField</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::HeldTokenDialog</name>
    <message numerus="yes">
        <source>The only copy is in this running program. If you quit now, %n client(s) can no longer be managed.</source>
        <translation>
            <numerusform>The only copy is in this running program. If you quit now, %n client can no longer be managed.</numerusform>
            <numerusform>The only copy is in this running program. If you quit now, %n clients can no longer be managed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::HelpDialogs</name>
    <message numerus="yes">
        <source>In it now: %n token(s).</source>
        <translation>
            <numerusform>In it now: %n token.</numerusform>
            <numerusform>In it now: %n tokens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client secret(s).</source>
        <translation>
            <numerusform>%n client secret.</numerusform>
            <numerusform>%n client secrets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are waiting for their answers.</source>
        <translation>
            <numerusform>%n request is waiting for its answer.</numerusform>
            <numerusform>%n requests are waiting for their answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sealed now: %n token(s).</source>
        <translation>
            <numerusform>Sealed now: %n token.</numerusform>
            <numerusform>Sealed now: %n tokens.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::History</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 some changes, %n the number of the others</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::MemberWords</name>
    <message numerus="yes">
        <source>%n URIs</source>
        <translation>
            <numerusform>%n URI</numerusform>
            <numerusform>%n URIs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::ProgramMessages</name>
    <message numerus="yes">
        <source>%n token(s) were replaced by their servers.</source>
        <translation>
            <numerusform>%n token was replaced by its server.</numerusform>
            <numerusform>%n tokens were replaced by their servers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::PublishedKeysView</name>
    <message numerus="yes">
        <source>%n key(s), as seen from this computer at %1.</source>
        <translation>
            <numerusform>%n key, as seen from this computer at %1.</numerusform>
            <numerusform>%n keys, as seen from this computer at %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cannot be read.</source>
        <translation>
            <numerusform>%n more cannot be read.</numerusform>
            <numerusform>%n more cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::RawField</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::RegistrationPage</name>
    <message numerus="yes">
        <source>Fix %n error(s) first.</source>
        <translation>
            <numerusform>Fix %n error first.</numerusform>
            <numerusform>Fix %n errors first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::RestoreDialog</name>
    <message numerus="yes">
        <source>&amp;Restore %n Client(s)</source>
        <translation>
            <numerusform>&amp;Restore %n Client</numerusform>
            <numerusform>&amp;Restore %n Clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::RestoreTable</name>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::ResultPage</name>
    <message numerus="yes">
        <source>Updated. %n member(s) are not as you sent them.</source>
        <translation>
            <numerusform>Updated. %n member is not as you sent it.</numerusform>
            <numerusform>Updated. %n members are not as you sent them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Registered. %n member(s) are not as you sent them.</source>
        <translation>
            <numerusform>Registered. %n member is not as you sent it.</numerusform>
            <numerusform>Registered. %n members are not as you sent them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::ReviewPage</name>
    <message numerus="yes">
        <source>%n member(s) differ between your starting copy and the server.</source>
        <translation>
            <numerusform>%n member differs between your starting copy and the server.</numerusform>
            <numerusform>%n members differ between your starting copy and the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them you changed too.</source>
        <translation>
            <numerusform>%n of them you changed too.</numerusform>
            <numerusform>%n of them you changed too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::SecretField</name>
    <message numerus="yes">
        <source>%n character(s), “Bearer” removed</source>
        <translation>
            <numerusform>%n character, “Bearer” removed</numerusform>
            <numerusform>%n characters, “Bearer” removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::SecretsDialog</name>
    <message numerus="yes">
        <source>The tokens of %n client(s)</source>
        <translation>
            <numerusform>The token of %n client</numerusform>
            <numerusform>The tokens of %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The secrets of %n client(s)</source>
        <translation>
            <numerusform>The secrets of %n client</numerusform>
            <numerusform>The secrets of %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::SendObstacle</name>
    <message numerus="yes">
        <source>Fix %n error(s) first.</source>
        <translation>
            <numerusform>Fix %n error first.</numerusform>
            <numerusform>Fix %n errors first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer %n conflict(s) first.</source>
        <translation>
            <numerusform>Answer %n conflict first.</numerusform>
            <numerusform>Answer %n conflicts first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::SidebarModel</name>
    <message numerus="yes">
        <source>%1, %n client(s)</source>
        <extracomment>sidebar entry, number of clients</extracomment>
        <translation>
            <numerusform>%1, %n client</numerusform>
            <numerusform>%1, %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
</context>
</TS>
