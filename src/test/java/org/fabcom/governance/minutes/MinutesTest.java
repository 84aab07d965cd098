package org.fabcom.governance.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.fabcom.governance.assemblies.Admission;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.governance.assemblies.Scic;
import org.fabcom.governance.assemblies.SessionLog;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.minutes.Signing.Signed;
import org.fabcom.governance.polling.Booth;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.check.Checks;
import org.fabcom.kernel.journal.Journals;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Minutes: everything that was recorded, signed by two, numbered without gap, chained, never changed. */
@FabComTest
class MinutesTest {

    private final ApplicationContext beans;
    private final Neighbours neighbours;
    private final Admission admission;
    private final Signing signing;
    private final MinutesDrafts drafts;
    private final MinutesRegister register;
    private final Journals journals;
    private final Checks checks;
    private final Ballots ballots;
    private final Booth booth;
    private Scic scic;
    private Assembly it;

    MinutesTest(
            ApplicationContext beans,
            Neighbours neighbours,
            Admission admission,
            Signing signing,
            MinutesDrafts drafts,
            MinutesRegister register,
            Journals journals,
            Checks checks,
            Ballots ballots,
            Booth booth) {
        this.beans = beans;
        this.neighbours = neighbours;
        this.admission = admission;
        this.signing = signing;
        this.drafts = drafts;
        this.register = register;
        this.journals = journals;
        this.checks = checks;
        this.ballots = ballots;
        this.booth = booth;
    }

    @BeforeEach
    void aClosedAssembly() {
        scic = new Scic(beans);
        it = closed(scic.convened());
    }

    @AfterEach
    void back() {
        scic.clock.back();
    }

    private Assembly closed(Assembly convened) {
        scic.proxy(convened, "Una Quatre", "Nadia Benali");
        scic.proxy(convened, "Urs Trois", "Nadia Benali");
        scic.proxy(convened, "Ulysse Cinq", "Nadia Benali");
        scic.onTheDay();
        scic.gather(convened);
        scic.session.open(convened.id(), scic.body, scic.nadia());
        var first = scic.item(convened, 1).id();
        scic.votes.open(convened.id(), first, scic.body, scic.nadia());
        scic.count(convened, 1, Scic.hands(1, 0, 0, 1, 2, 0, 2, 0, 0, 4));
        scic.votes.close(convened.id(), first, scic.nadia());
        scic.session.note(convened.id(), SessionLog.What.RESERVE, "Pierre Pons regrette le délai.", scic.nadia());
        scic.session.suspend(convened.id(), "panne de lumière", scic.nadia());
        scic.session.resume(convened.id(), scic.nadia());
        scic.session.settle(convened.id(), scic.item(convened, 2).id(), AgendaItem.State.POSTPONED, scic.nadia());
        scic.session.close(convened.id(), scic.nadia());
        return scic.now(convened);
    }

    private Admission.Admitted as(String name) {
        var person = scic.person(name);
        var seats = name.equals("Nadia Benali") ? Map.of(scic.house.id(), Seat.MANAGER) : Map.<PartyId, Seat>of();
        return admission.enter(it.id(), new Visitor(person.id(), person.name(), Set.of(), seats, null));
    }

    private MinutesText text() {
        var in = as("Nadia Benali");
        var draft = drafts.of(it.id()).orElse(MinutesDrafts.Draft.empty(it.id()));
        return signing.text(in.assembly(), in.body(), in.bureau(), draft);
    }

    private SignedMinutes signed() {
        drafts.add(it.id(), null, "", scic.by("Malo Kerbrat"));
        assertThat(signing.sign(as("Carole Conti"), it.id(), text().sha256())).isEqualTo(Signed.NOTED);
        assertThat(signing.sign(as("Malo Kerbrat"), it.id(), text().sha256())).isEqualTo(Signed.DONE);
        return register.ofAssembly(it.id()).orElseThrow();
    }

    @Test
    void g28_minutes_hold_all_that_was_recorded() {
        signed();
        var paper = neighbours
                .signedIn(scic.person("Ugo Un"))
                .get(register.ofAssembly(it.id()).orElseThrow().url());
        assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(plain(paper))
                .contains("SCIC Les Trois-Rivières", "Assemblée générale ordinaire", "Salle des fêtes, Sainte-Lucie")
                .contains("11 membres convoqués par courriel", "1 membre convoqué par lettre")
                .contains("Préside : Carole Conti", "Secrétaire : Malo Kerbrat", "Compte les voix : Rita Rey")
                .contains("9 ici, 1 par pouvoir, sur 12", "il en faut 3")
                .contains("ordre-du-jour.txt", "SHA-256")
                .contains("La SCIC ouvre une caisse commune.", "5 pour, 5 contre, 0 en abstention, 0 blancs")
                .contains("60 pour, 40 contre", "au poids des collèges", "Résultat : adoptée")
                .contains("Registre des décisions")
                .contains("Louer un second local", "reporté")
                .contains("Una Quatre", "refusé : plafond de 2", "pris fin")
                .contains("Pierre Pons regrette le délai.", "panne de lumière", "séance levée")
                .contains("Carole Conti, qui a présidé", "Malo Kerbrat, secrétaire")
                .contains("Premier procès-verbal de ce registre");
    }

    /** Five are there, one of them votes: figures would say what she voted. */
    @Test
    void a_secret_vote_of_one_paper_says_its_outcome_and_no_figure() {
        var draft = scic.draft(60);
        var secret = new AgendaItem.Said(
                AgendaItem.Kind.ORDINARY, "Élire", "On élit.", null, AgendaItem.Way.SCREEN, true, null);
        scic.agenda.add(draft.id(), secret, 1, false);
        scic.convening.convene(draft.id(), scic.body, scic.nadia());
        scic.at(draft.day(), 18);
        scic.arrive(draft, "Nadia Benali", "Malo Kerbrat", "Ugo Un", "Rita Rey", "Carole Conti");
        scic.officers.name(draft.id(), scic.by("Carole Conti"), scic.by("Malo Kerbrat"), List.of());
        scic.session.open(draft.id(), scic.body, scic.nadia());
        var item = scic.item(draft, 1);
        scic.votes.open(draft.id(), item.id(), scic.body, scic.nadia());
        var ballot = ballots.find(Objects.requireNonNull(item.ballot())).orElseThrow();
        var own = ballots.roll(ballot, scic.body).stream()
                .filter(voice -> scic.by("Carole Conti").equals(voice.person()))
                .findFirst()
                .orElseThrow();
        assertThat(booth.cast(ballot.id(), Map.of(own.place(), "for"), scic.by("Carole Conti")))
                .isInstanceOf(Booth.Cast.Counted.class);
        scic.votes.close(draft.id(), item.id(), scic.nadia());
        scic.session.close(draft.id(), scic.nadia());
        it = scic.now(draft);
        assertThat(it.state()).isEqualTo(Assembly.State.CLOSED);
        var minutes = text().sections().stream()
                .filter(section -> section.heading().contains("Élire"))
                .findFirst()
                .orElseThrow();
        assertThat(minutes.rows()).isEmpty();
        assertThat(String.join("\n", minutes.lines()))
                .contains("Trop peu de bulletins")
                .doesNotContain(" pour,")
                .doesNotContain("contre");
        var reader = neighbours.signedIn(scic.person("Ugo Un"));
        for (var page : List.of("/salle", ""))
            assertThat(reader.get(it.url() + page).text().replaceAll("[\\s\\u00a0\\u202f]+", " "))
                    .as(page)
                    .contains("Élire", "Trop peu de bulletins")
                    .doesNotContain("1 contre 0", "0 contre 1", "1 pour", "20 %");
    }

    /** Lines break anywhere on paper. */
    private static String plain(WebAnswer paper) {
        return paper.paper().replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    @Test
    void two_persons_sign_the_same_text() {
        drafts.add(it.id(), null, "", scic.by("Malo Kerbrat"));
        var read = text().sha256();
        assertThat(signing.sign(as("Ugo Un"), it.id(), read)).isEqualTo(Signed.NOT_YOURS);
        assertThat(signing.sign(as("Carole Conti"), it.id(), read)).isEqualTo(Signed.NOTED);
        assertThat(signing.sign(as("Carole Conti"), it.id(), read)).isEqualTo(Signed.NOTED);
        drafts.write(it.id(), "On a parlé longtemps.", scic.by("Malo Kerbrat"));
        assertThat(signing.sign(as("Malo Kerbrat"), it.id(), read)).isEqualTo(Signed.CHANGED);
        assertThat(signing.sign(as("Malo Kerbrat"), it.id(), text().sha256())).isEqualTo(Signed.NOTED);
        assertThat(register.ofAssembly(it.id())).isEmpty();
        assertThat(signing.sign(as("Carole Conti"), it.id(), text().sha256())).isEqualTo(Signed.DONE);
    }

    @Test
    void g29_signed_minutes_change_no_more_and_an_addendum_is_linked_both_ways() {
        var minutes = signed();
        assertThatThrownBy(() -> CurrentBase.asOwner("update governance.minutes set title = 'x'"))
                .hasStackTraceContaining("append-only");
        var draft =
                drafts.add(it.id(), minutes.id(), "Il fallait lire : le local du quai nord.", scic.by("Malo Kerbrat"));
        for (var name : List.of("Malo Kerbrat", "Carole Conti")) {
            var in = as(name);
            signing.sign(
                    in,
                    draft.id(),
                    signing.text(in.assembly(), in.body(), in.bureau(), draft).sha256());
        }
        var addendum = register.addenda(minutes.id()).getFirst();
        assertThat(addendum.number()).isEqualTo(2);
        assertThat(addendum.previous()).isEqualTo(minutes.sha256());
        assertThat(addendum.amends()).isEqualTo(minutes.id());
        var member = neighbours.signedIn(scic.person("Ugo Un"));
        assertThat(plain(member.get(addendum.url()))).contains(minutes.title().replace('\u202f', ' '), "quai nord");
        assertThat(member.get(it.url() + "/pv").text().replaceAll("[\\s\\u00a0\\u202f]+", " "))
                .contains(addendum.title().replace('\u202f', ' '));
    }

    @Test
    void who_leaves_with_their_data_leaves_with_their_assemblies_and_minutes() throws IOException {
        var minutes = signed();
        var bytes = neighbours
                .signedIn(scic.person("Nadia Benali"))
                .get("/structures/" + scic.house.id() + "/donnees/fichier")
                .bytes();
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var one = zip.getNextEntry(); one != null; one = zip.getNextEntry())
                files.put(one.getName(), zip.readAllBytes());
        }
        assertThat(files.get("proces-verbaux/" + scic.body.id() + "-1.pdf"))
                .isEqualTo(register.file(it.id(), 1).orElseThrow());
        for (var table : List.of("assembly", "agenda_item", "convocation", "assembly_event", "attendance"))
            assertThat(new String(files.get("governance/" + table + ".jsonl"), StandardCharsets.UTF_8))
                    .as(table)
                    .contains(it.id().toString())
                    .doesNotContain("Ulla Deux", scic.by("Ulla Deux").value().toString());
        assertThat(new String(files.get("governance/minutes.jsonl"), StandardCharsets.UTF_8))
                .contains(minutes.sha256());
        assertThat(new String(files.get("governance/minutes_signature.jsonl"), StandardCharsets.UTF_8))
                .contains("CHAIR", "SECRETARY");
    }

    @Test
    void the_next_assembly_has_them_to_approve() {
        var minutes = signed();
        assertThat(register.of(scic.body.id()).orElseThrow().id()).isEqualTo(minutes.id());
        var next = scic.assemblies.add(scic.body.id(), later(), null, scic.nadia());
        scic.agenda.add(
                next.id(),
                new AgendaItem.Said(
                        AgendaItem.Kind.ORDINARY,
                        "Approuver",
                        "Approuvé.",
                        null,
                        AgendaItem.Way.HANDS,
                        false,
                        minutes.id()),
                1,
                false);
        assertThat(register.of(scic.body.id())).isEmpty();
    }

    private Assembly.Said later() {
        var said = it.said();
        return new Assembly.Said(
                said.kind(),
                said.held(),
                said.startsAt().plus(Duration.ofDays(90)),
                said.place(),
                "",
                "",
                said.recordDate().plusDays(90),
                said.tie(),
                "");
    }

    @Test
    void a_byte_that_the_ruler_of_the_base_changed_is_named() {
        signed();
        journals.seal();
        assertThat(findings()).isEmpty();
        CurrentBase.asOwner("alter table governance.minutes disable trigger user");
        CurrentBase.asOwner(
                "update governance.minutes set pdf = set_byte(pdf, 500, get_byte(pdf, 500) # 1) where body = '"
                        + scic.body.id() + "'");
        CurrentBase.asOwner("alter table governance.minutes enable trigger user");
        assertThat(findings()).hasSize(1).allMatch(one -> one.contains("n° 1"));
        assertThat(journals.names()).contains("governance.minutes");
    }

    private List<String> findings() {
        return checks.run().stream()
                .filter(check -> check.name().equals("governance.minutes"))
                .flatMap(check -> check.findings().stream())
                .filter(one -> one.contains(scic.body.id().toString()))
                .map(one -> one.replace('\u202f', ' '))
                .toList();
    }

    /** Eight hands at once: numbers from 2 to 9, each with the hash of the one before. */
    @Test
    void numbers_follow_without_gap_under_many_hands() throws Exception {
        var minutes = signed();
        var work = IntStream.range(0, 8)
                .mapToObj(i -> drafts.add(it.id(), minutes.id(), "Additif " + i, scic.by("Malo Kerbrat")))
                .<Callable<Signed>>map(draft -> () -> {
                    var chair = as("Carole Conti");
                    var read = signing.text(chair.assembly(), chair.body(), chair.bureau(), draft)
                            .sha256();
                    signing.sign(chair, draft.id(), read);
                    return signing.sign(as("Malo Kerbrat"), draft.id(), read);
                })
                .toList();
        assertThat(Together.all(work)).hasSize(8).containsOnly(Signed.DONE);
        var all = register.all(scic.body.id());
        assertThat(all).extracting(SignedMinutes::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        for (int i = 1; i < all.size(); i++)
            assertThat(all.get(i).previous()).isEqualTo(all.get(i - 1).sha256());
    }
}
