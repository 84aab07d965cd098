package org.fabcom.talk.mailed;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import jakarta.mail.Flags;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What is not said in a thread although a mail came: from whom, by what, and who is told. */
@FabComTest
class MailedRefusedTest extends PostTable {

    MailedRefusedTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void nobody_else_writes_there_and_nobody_else_is_answered() throws Exception {
        var to = address(ousmane);
        sends(Mails.plain(mail(lucie), to, "1", "Je suis Lucie avec l’adresse d’Ousmane"), to);
        sends(Mails.plain("mallory@exemple.org", to, "2", "Je ne suis personne"), to);
        sends(Mails.plain(mail(ousmane) + ", mallory@exemple.org", to, "3", "Nous sommes deux"), to);
        var forged = to.replaceAll("-[0-9a-f]{26}@", "-00000000000000000000000000@");
        sends(Mails.plain(mail(ousmane), forged, "4", "L’adresse est inventée"), forged);
        sends(Mails.plain(mail(ousmane), "boite@exemple.org", "5", "Sans adresse de réponse"), "boite@exemple.org");
        jobs.runNow("talk.mailed");
        assertThat(words()).isEmpty();
        assertThat(letters(ousmane))
                .as("only the owner of the account hears of it, once an hour")
                .hasSize(1);
        assertThat(letters(lucie)).isEmpty();
    }

    /** The commonest case of a volunteer: an alias, a forwarding. */
    @Test
    void an_answer_from_another_address_is_not_said_and_the_address_of_the_account_is_told() throws Exception {
        var to = address(ousmane);
        sends(Mails.plain("ousmane.perso@exemple.org", to, "alias", "Oui, je viens"), to);
        jobs.runNow("talk.mailed");
        assertThat(words()).isEmpty();
        assertThat(letters(ousmane))
                .singleElement()
                .asString()
                .contains("une autre adresse que celle de votre compte")
                .doesNotContain("Oui, je viens");
    }

    @Test
    void what_a_base_cannot_keep_is_left_out_of_the_words() throws Exception {
        answers(ousmane, "Oui\u0000 demain");
        assertThat(words())
                .singleElement()
                .asString()
                .contains("Oui")
                .contains("demain")
                .doesNotContain("\u0000");
    }

    @Test
    void what_a_machine_answers_is_left_alone() throws Exception {
        var to = address(ousmane);
        sends("Auto-Submitted: auto-replied\n" + Mails.plain(mail(ousmane), to, "absent", "Je suis absent."), to);
        jobs.runNow("talk.mailed");
        assertThat(words()).isEmpty();
        assertThat(letters(ousmane)).isEmpty();
    }

    @Test
    void who_lost_access_or_finds_it_closed_or_answers_too_late_is_told_once_an_hour() throws Exception {
        table.close(subject, "Clos");
        answers(ousmane, "Encore un mot");
        assertThat(letters(ousmane)).singleElement().asString().contains("Cet échange est clos.");
        answers(ousmane, "Et un autre");
        assertThat(letters(ousmane)).hasSize(1);
        var late = address(lucie);
        clock.forward(Duration.ofDays(61));
        sends(Mails.plain(mail(lucie), late, "tard", "Oui"), late);
        jobs.runNow("talk.mailed");
        assertThat(letters(lucie)).singleElement().asString().contains("plus de soixante jours");
        table.clear(subject);
        clock.forward(Duration.ofHours(2));
        answers(ousmane, "Suis-je encore là ?");
        assertThat(letters(ousmane)).hasSize(2).last().asString().contains("Vous ne pouvez plus écrire");
        assertThat(words()).isEmpty();
    }

    @Test
    void words_that_the_page_would_refuse_are_refused_in_words() throws Exception {
        var why = new ArrayList<String>();
        for (var it : List.of("> rien que du cité\n", "a".repeat(4001), "Le mot de passe est : tournesol42!")) {
            db.sql("delete from web.attempt").update();
            db.sql("delete from post.letter").update();
            answers(ousmane, it);
            why.addAll(letters(ousmane));
        }
        assertThat(why).hasSize(3);
        assertThat(why.get(0)).contains("Aucun mot");
        assertThat(why.get(1)).contains("signes au plus");
        assertThat(why.get(2)).contains("mot de passe");
        assertThat(words()).isEmpty();
    }

    @Test
    void a_mail_that_is_too_large_is_not_read_but_flagged_for_the_host() throws Exception {
        var to = address(ousmane);
        sends(Mails.plain(mail(ousmane), to, "gros", "abcdefghi\n".repeat(500)), to);
        Inbox.visit(where, 2_000, it -> {
            throw new AssertionError("read");
        });
        var message = server.getReceivedMessages()[0];
        assertThat(message.isSet(Flags.Flag.FLAGGED)).isTrue();
        assertThat(message.isSet(Flags.Flag.SEEN)).isTrue();
    }

    @Test
    void one_that_nobody_can_take_keeps_no_other_waiting() throws Exception {
        for (var it : List.of("a", "b", "c"))
            sends(Mails.plain(mail(ousmane), address(ousmane), it, it), address(ousmane));
        var read = new ArrayList<String>();
        Inbox.visit(where, it -> {
            if (it.words().startsWith("b")) throw new IllegalStateException("strange");
            read.add(it.words().strip());
        });
        assertThat(read).containsExactly("a", "c");
    }
}
