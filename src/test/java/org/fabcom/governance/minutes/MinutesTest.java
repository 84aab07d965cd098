package org.fabcom.governance.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.minutes.Signing.Signed;
import org.fabcom.governance.polling.Booth;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Minutes: everything that was recorded, signed by two who read the same text. */
@FabComTest
class MinutesTest extends AfterIt {

    private final Ballots ballots;
    private final Booth booth;

    MinutesTest(ApplicationContext beans) {
        super(beans);
        ballots = beans.getBean(Ballots.class);
        booth = beans.getBean(Booth.class);
    }

    @Test
    void g28_minutes_hold_all_that_was_recorded() {
        world.signed();
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
        var over = scic.now(draft);
        assertThat(over.state()).isEqualTo(Assembly.State.CLOSED);
        var minutes = world.text(over).sections().stream()
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
            assertThat(reader.get(over.url() + page).text().replaceAll("[\\s\\u00a0\\u202f]+", " "))
                    .as(page)
                    .contains("Élire", "Trop peu de bulletins")
                    .doesNotContain("1 contre 0", "0 contre 1", "1 pour", "20 %");
    }

    /** Lines break anywhere on paper. */
    static String plain(WebAnswer paper) {
        return paper.paper().replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    @Test
    void two_persons_sign_the_same_text() {
        drafts.add(it.id(), null, "", scic.by("Malo Kerbrat"));
        var read = world.text().sha256();
        assertThat(signing.sign(world.as("Ugo Un"), it.id(), read)).isEqualTo(Signed.NOT_YOURS);
        assertThat(signing.sign(world.as("Carole Conti"), it.id(), read)).isEqualTo(Signed.NOTED);
        assertThat(signing.sign(world.as("Carole Conti"), it.id(), read)).isEqualTo(Signed.NOTED);
        drafts.write(it.id(), "On a parlé longtemps.", scic.by("Malo Kerbrat"));
        assertThat(signing.sign(world.as("Malo Kerbrat"), it.id(), read)).isEqualTo(Signed.CHANGED);
        assertThat(signing.sign(world.as("Malo Kerbrat"), it.id(), world.text().sha256()))
                .isEqualTo(Signed.NOTED);
        assertThat(register.ofAssembly(it.id())).isEmpty();
        assertThat(signing.sign(world.as("Carole Conti"), it.id(), world.text().sha256()))
                .isEqualTo(Signed.DONE);
    }

    @Test
    void who_leaves_with_their_data_leaves_with_their_assemblies_and_minutes() throws IOException {
        var minutes = world.signed();
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
        var minutes = world.signed();
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
}
