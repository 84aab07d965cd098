package org.fabcom.talk.mailed;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailReadingTest {

    private static final String HEAD =
            "From: Lucie <Lucie@exemple.org>\nTo: boite+r1-a@exemple.org\nMessage-ID: <1@exemple.org>\n";

    private static Arrived read(String text) throws Exception {
        return MailReading.read(Mails.raw(text));
    }

    @Test
    void who_wrote_to_whom_is_read_wherever_it_stands() throws Exception {
        var it = read(HEAD + "Cc: Otto <otto@exemple.org>\nDelivered-To: r2-b@reponses.exemple.org\n\nBonjour");
        assertThat(it.from()).containsExactly("Lucie@exemple.org");
        assertThat(it.to()).containsExactly("boite+r1-a@exemple.org", "otto@exemple.org", "r2-b@reponses.exemple.org");
        assertThat(it.words()).isEqualTo("Bonjour");
        assertThat(it.automatic()).isFalse();
    }

    @Test
    void old_letters_and_broken_lines_are_read() throws Exception {
        var latin =
                HEAD + "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\nL'été à Crest";
        assertThat(MailReading.read(Mails.latin(latin)).words()).isEqualTo("L'été à Crest");
        var quoted = HEAD
                + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nL=27=C3=A9t=C3=A9 =\nici";
        assertThat(read(quoted).words()).isEqualTo("L'été ici");
        var flowed =
                HEAD + "Content-Type: text/plain; charset=utf-8; format=flowed\n\nUne phrase \ncoupée.\n-- \nLucie";
        assertThat(read(flowed).words()).startsWith("Une phrase coupée.\n-- \nLucie");
        var unknown = HEAD + "Content-Type: text/plain; charset=martien\n\nété";
        assertThat(read(unknown).words()).isEqualTo("été");
    }

    @Test
    void the_plain_text_is_taken_where_there_is_one_and_else_the_words_of_the_markup() throws Exception {
        var both = HEAD + """
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=x

                --x
                Content-Type: text/plain; charset=utf-8

                Oui
                --x
                Content-Type: text/html; charset=utf-8

                <p>Oui, mais joli</p>
                --x--
                """;
        assertThat(read(both).words().strip()).isEqualTo("Oui");
        var alone = HEAD + "Content-Type: text/html; charset=utf-8\n\n" + """
                <html><head><style>p { color: red }</style><script>alert(1)</script></head><body><div dir="ltr">Oui,<br>mardi&nbsp;!</div>
                <ul><li>le portable</li><li>le câble</li></ul><div class="gmail_signature">Lucie</div>
                <div class="gmail_quote"><div class="gmail_attr">Le lun. a écrit :</div><blockquote>Bonjour</blockquote></div></body></html>
                """;
        assertThat(read(alone).words().strip())
                .isEqualTo("Oui,\nmardi !\n\n- le portable\n- le câble".replace("\n\n", "\n"));
        var outlook = HEAD + "Content-Type: text/html; charset=utf-8\n\n" + """
                <body><div>D’accord.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>De :</b> Oxana</div><div>Bonjour</div></body>
                """;
        assertThat(read(outlook).words().strip()).isEqualTo("D’accord.");
    }

    @Test
    void files_come_with_their_names_and_pictures_of_the_layout_do_not() throws Exception {
        var mail = HEAD + """
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: text/html; charset=utf-8

                <p>Voici</p><img src="cid:logo@x">
                --r
                Content-Type: image/png; name=logo.png
                Content-ID: <logo@x>
                Content-Transfer-Encoding: base64

                AAAA
                --r--
                --m
                Content-Type: text/plain; name="=?utf-8?Q?d=C3=A9tails.txt?="
                Content-Disposition: attachment; filename="=?utf-8?Q?d=C3=A9tails.txt?="

                un, deux
                --m--
                """;
        var it = read(mail);
        assertThat(it.words().strip()).isEqualTo("Voici");
        assertThat(it.files()).extracting(Arrived.Piece::name).containsExactly("détails.txt");
        assertThat(new String(it.files().getFirst().bytes(), StandardCharsets.UTF_8).strip())
                .isEqualTo("un, deux");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated",
                "Precedence: bulk",
                "Precedence: auto_reply",
                "X-Autoreply: yes",
                "X-Auto-Response-Suppress: All",
                "List-Id: <liste.exemple.org>",
                "Return-Path: <>",
                "X-Failed-Recipients: quelquun@exemple.org",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x"
            })
    void what_machines_write_is_told_apart(String header) throws Exception {
        assertThat(read(HEAD + header + "\n\nJe suis absent.").automatic()).isTrue();
    }

    @Test
    void people_are_no_machines() throws Exception {
        assertThat(read(HEAD + "Auto-Submitted: no\nReturn-Path: <lucie@exemple.org>\nPrecedence: normal\n\nOui")
                        .automatic())
                .isFalse();
        assertThat(read("From: MAILER-DAEMON@exemple.org\nTo: a@exemple.org\n\nNon remis")
                        .automatic())
                .isTrue();
    }

    @Test
    void a_thousand_parts_are_too_much_however_they_are_packed() throws Exception {
        var flat = HEAD + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n" + "--x\n\na\n".repeat(1000)
                + "--x--\n";
        assertThat(read(flat).tooMuch()).isTrue();
        var deep = new StringBuilder(HEAD).append("MIME-Version: 1.0\n");
        for (int i = 0; i < 60; i++)
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append("\n");
        assertThat(read(deep.append("\nau fond").toString()).tooMuch()).isTrue();
        var few = HEAD + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n" + "--x\n\na\n".repeat(10)
                + "--x--\n";
        assertThat(read(few).tooMuch()).isFalse();
    }

    @Test
    void the_same_mail_has_the_same_id_with_a_message_id_or_without() throws Exception {
        var bare = "From: a@exemple.org\nTo: b@exemple.org\n\nOui";
        assertThat(List.of(read(bare).id(), read(HEAD + "\n\na").id())).allMatch(it -> it.matches("[0-9a-f]{64}"));
        assertThat(read(bare).id())
                .isEqualTo(read(bare).id())
                .isNotEqualTo(read(bare + "!").id());
        assertThat(read(HEAD + "\n\na").id()).isEqualTo(read(HEAD + "\n\nb").id());
    }
}
