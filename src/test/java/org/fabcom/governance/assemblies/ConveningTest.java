package org.fabcom.governance.assemblies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.governance.assemblies.Convening.Convened;
import org.fabcom.governance.assemblies.Convocations.Channel;
import org.fabcom.governance.assemblies.Convocations.Convocation;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Secrets;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Members are convened in time with every text, or not at all; what they were sent stays. */
@FabComTest
class ConveningTest extends WithAssemblies {

    ConveningTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void g16_a_notice_shorter_than_the_statutes_convenes_nobody() {
        var soon = scic.draft(14);
        scic.agenda.add(soon.id(), Scic.resolution("Louer", "On loue."), 1, false);
        assertThat(scic.convening.convene(soon.id(), scic.body, scic.nadia()))
                .isEqualTo(new Convened.TooShort(14, 15, scic.today.plusDays(15)));
        assertThat(convocations.of(soon.id())).isEmpty();
        var inTime = scic.draft(15);
        scic.agenda.add(inTime.id(), Scic.resolution("Louer", "On loue."), 1, false);
        assertThat(scic.convening.convene(inTime.id(), scic.body, scic.nadia())).isInstanceOf(Convened.Done.class);
    }

    @Test
    void g16_a_resolution_without_text_convenes_nobody() {
        var it = scic.draft(20);
        assertThat(scic.convening.convene(it.id(), scic.body, scic.nadia())).isEqualTo(new Convened.NoItem());
        var empty = scic.agenda.add(it.id(), Scic.resolution("Louer", " "), 1, false);
        assertThat(scic.convening.convene(it.id(), scic.body, scic.nadia()))
                .isInstanceOfSatisfying(
                        Convened.TextMissing.class,
                        missing -> assertThat(missing.item().id()).isEqualTo(empty.id()));
        assertThat(scic.now(it).state()).isEqualTo(Assembly.State.DRAFT);
    }

    @Test
    void letters_to_an_english_reader_are_in_english_and_a_cancelled_assembly_leaves_their_calendar() {
        var nadia = scic.person("Nadia Benali");
        db.sql("update people.person set language = 'en' where id = :id")
                .param("id", nadia.id().value())
                .update();
        var it = scic.convened();
        var day = it.said().startsAt().atZone(Days.ZONE).toLocalDate();
        var english = When.day(day, Locale.ENGLISH);
        assertThat(mail(nadia, "governance.mail.convocation"))
                .contains("Ordinary general assembly", english)
                .doesNotContain("Assemblée générale", When.day(day, Locale.FRENCH));
        assertThat(scic.convening.cancel(it.id(), scic.body, scic.nadia())).isTrue();
        assertThat(mail(nadia, "governance.mail.cancelled")).contains("Ordinary general assembly", english);
        var calendar = db.sql("""
            select a.content from post.attachment a join post.letter l on l.id = a.letter
            where l.recipient = :to and l.kind = 'governance.mail.cancelled'
            """).param("to", nadia.email().text()).single(String.class);
        assertThat(calendar)
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", it.id().toString());
    }

    private String mail(Person to, String kind) {
        return db.sql("select subject || ' ' || plain from post.letter where recipient = :to and kind = :kind")
                .param("to", to.email().text())
                .param("kind", kind)
                .single(String.class);
    }

    @Test
    void g17_each_convocation_keeps_who_how_when_and_the_hashes_of_what_went_with_it() {
        var it = scic.convened();
        var all = convocations.of(it.id());
        assertThat(all).hasSize(12);
        var odile = all.stream()
                .filter(one -> one.name().equals("Odile Faure"))
                .findFirst()
                .orElseThrow();
        assertThat(odile.channel()).isEqualTo(Channel.PAPER);
        assertThat(odile.sentAt()).isNull();
        var nadia = all.stream()
                .filter(one -> one.name().equals("Nadia Benali"))
                .findFirst()
                .orElseThrow();
        assertThat(nadia.channel()).isEqualTo(Channel.MAIL);
        assertThat(nadia.sentTo()).isEqualTo(scic.person("Nadia Benali").email().text());
        assertThat(nadia.sentAt()).isNotNull();
        assertThat(nadia.documents())
                .hasSize(3)
                .anyMatch(document -> document.startsWith(Secrets.digest("La SCIC ouvre une caisse commune.")));
        var sent = db.sql("""
                        select a.content from post.attachment a join post.letter l on l.id = a.letter
                        where l.recipient = :to and a.name = 'ordre-du-jour.txt'
                        """).param("to", nadia.sentTo()).single(String.class);
        assertThat(nadia.documents()).anyMatch(document -> document.startsWith(Secrets.digest(sent)));
        assertThat(sent).contains("La SCIC loue le local du quai.");
        assertThat(convocations.handed(it.id())).isEqualTo(1);
        assertThat(convocations.of(it.id())).extracting(Convocation::sentAt).doesNotContainNull();
        assertThatThrownBy(() -> db.sql("update governance.convocation set sent_at = now()")
                        .update())
                .hasMessageContaining("is a proof");
    }

    @Test
    void a_point_without_a_vote_has_no_text_that_goes_with_the_call() {
        var draft = scic.draft(20);
        var talk = new AgendaItem.Said(
                AgendaItem.Kind.TALK, "Rapport moral", "", null, AgendaItem.Way.SCREEN, false, null);
        scic.agenda.add(draft.id(), talk, 1, false);
        scic.agenda.add(draft.id(), Scic.resolution("Louer", "La SCIC loue."), 1, false);
        assertThat(scic.convening.convene(draft.id(), scic.body, scic.nadia()))
                .isInstanceOf(Convening.Convened.Done.class);
        assertThat(convocations.of(draft.id()))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.documents())
                        .as("the agenda and one text")
                        .hasSize(2)
                        .noneMatch(one -> one.startsWith(Secrets.digest(""))));
    }

    @Test
    void no_name_of_a_person_is_copied_into_a_proof_and_an_address_may_go() {
        var it = scic.convened();
        assertThat(convocations.of(it.id())).extracting(Convocation::name).contains("Nadia Benali", "Odile Faure");
        assertThat(db.sql("select name from governance.convocation where assembly = :id and name <> ''")
                        .param("id", it.id())
                        .list(String.class))
                .as("who has no account")
                .containsExactly("Odile Faure");
        assertThat(db.sql("update governance.convocation set sent_to = '' where assembly = :id and sent_to <> ''")
                        .param("id", it.id())
                        .update())
                .isPositive();
        assertThatThrownBy(() -> db.sql("update governance.convocation set sent_to = 'x@exemple.org'")
                        .update())
                .hasMessageContaining("is a proof");
    }

    @Test
    void what_members_were_sent_changes_no_more_and_its_ballot_names_its_hash() {
        var it = scic.convened();
        var item = scic.item(it, 1);
        scic.agenda.change(item.id(), Scic.resolution("Autre chose", "Un autre texte."));
        assertThat(scic.item(it, 1).said().text()).isEqualTo("La SCIC ouvre une caisse commune.");
        assertThatThrownBy(() -> db.sql("update governance.agenda_item set text = 'x' where id = :id")
                        .param("id", item.id())
                        .update())
                .hasMessageContaining("was sent to members");
        var ballot = ballots.find(Objects.requireNonNull(item.ballot())).orElseThrow();
        assertThat(ballot.textSha256()).isEqualTo(Secrets.digest("La SCIC ouvre une caisse commune."));
        assertThat(ballot.assembly()).isEqualTo(it.id());
    }
}
