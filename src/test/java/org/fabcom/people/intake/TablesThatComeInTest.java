package org.fabcom.people.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.imports.matching.GuessedTable;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisations;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables of organisations and of people that nobody prepared: taken or put aside with the reason, once, and taken back whole. */
@FabComTest
class TablesThatComeInTest {

    private static final String SHEET = """
            Liste des associations du pays;;;;;
            Raison sociale;Statut;N° SIRET;Numéro RNA;Ville;Réf.
            L’Atelier  des Bleuets;Asso;;W262000017;Valence;12
            Ressourcerie du Vieux Pont;SCIC;732 829 320 00074;;Valence;13
            ;Asso;;;Valence;14
            Épicerie Moderne;Commerce;8,12345E+13;;Valence;15
            Les Chouettes;loi 1901;12345;;Valence;16
            Fanfare d’En-Haut;troupe;;;Valence;17
            Sans toit;Asso;;;;18
            L'atelier des bleuets;Asso;;W262000017;Valence;19
            """;

    private final Imports imports;
    private final Organisations organisations;
    private final Neighbours neighbours;
    private final Sql db;
    private Person nadia;

    TablesThatComeInTest(Imports imports, Organisations organisations, Neighbours neighbours, Sql db) {
        this.imports = imports;
        this.organisations = organisations;
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void nadia() {
        nadia = neighbours.person("Nadia Benali", InstanceRole.ADMINISTRATOR, InstanceRole.MEDIATOR);
    }

    private Run read(String kind, String name, String text, Charset letters, Map<String, String> answers) {
        var known = imports.kind(kind).orElseThrow();
        var source = GuessedTable.of(new ImportSource.Entry(name, text.getBytes(letters)), known);
        var answered = answers.isEmpty() ? source : source.answered(answers);
        return imports.read(imports.open(known, answered, nadia.id()), known, answered, false);
    }

    private Run organisations(String text) {
        return read("organisations", "annuaire.csv", text, Charset.forName("windows-1252"), Map.of());
    }

    private List<String> said(Run run, String level) {
        return db.sql("select place || ' ' || text from imports.line where run = :run and level = :level order by n")
                .param("run", run.id(), "level", level)
                .list(String.class);
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).single(Long.class);
    }

    @Test
    void an_excel_sheet_of_associations_is_taken_row_by_row_or_says_why_not_and_twice_changes_nothing() {
        long before = count("people.organisation");
        var run = organisations(SHEET);
        assertThat(run.counts().created()).as(said(run, "aside").toString()).isEqualTo(2);
        assertThat(said(run, "aside"))
                .hasSize(5)
                .anyMatch(it -> it.contains("ligne 5 ") && it.contains("« nom » est vide"))
                .anyMatch(it -> it.contains("ligne 6 ") && it.contains("un tableur a arrondi « siret »"))
                .anyMatch(it -> it.contains("ligne 7 ") && it.contains("« siret » ne se lit pas : 12345"))
                .anyMatch(it -> it.contains("ligne 8 ") && it.contains("« type » n’est pas connu : troupe"))
                .anyMatch(it -> it.contains("ligne 9 ") && it.contains("« commune » est vide"));
        assertThat(count("people.organisation")).isEqualTo(before + 2);
        assertThat(organisations.search("Ressourcerie du Vieux Pont", 0, 5))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.trade()).hasToString("COOPERATIVE");
                    assertThat(it.registration().siretNumber()).contains("73282932000074");
                });
        var again = organisations(SHEET);
        assertThat(again.counts().created()).isZero();
        assertThat(again.counts().unchanged()).isEqualTo(3);
        imports.withdraw(run.id(), nadia.id());
        assertThat(count("people.organisation")).isEqualTo(before);
    }

    @Test
    void whoever_reads_english_reads_the_report_in_english_and_fields_by_their_labels() {
        var run = organisations(SHEET);
        var page = neighbours.signedIn(nadia).with("Accept-Language", "en").get("/administration/imports/" + run.id());
        assertThat(page.text())
                .contains("line 6", "a spreadsheet rounded “SIRET", "cannot be read: 12345", "is not known: troupe")
                .contains("“Name of the organisation” is empty", "commune kept as written")
                .doesNotContain("« ", "ligne ", "est vide", "ne se lit pas", "un tableur", "Colonnes", "n’est pas");
        assertThat(page.page().select("tr:has(.chip:contains(put aside)) [lang=fr]"))
                .isEmpty();
        imports.withdraw(run.id(), nadia.id());
    }

    @Test
    void the_postal_code_and_the_commune_in_one_column_are_read_and_rows_that_hold_nothing_are_none() {
        var run = organisations("Raison sociale;Code postal et ville;Statut\nLa Graine;26000 Valence;asso\n;;\n"
                + "Le Moulin;Valence (26000);asso\nLa Forge;26021 VALENCE CEDEX 9;asso\n ;;\n");
        assertThat(run.counts().read()).isEqualTo(3);
        assertThat(said(run, "aside")).isEmpty();
        for (var it : List.of("La Graine", "Le Moulin", "La Forge"))
            assertThat(organisations.search(it, 0, 1).getFirst().commune().code())
                    .as(it)
                    .isEqualTo("26362");
        imports.withdraw(run.id(), nadia.id());
    }

    @Test
    void whoever_was_changed_or_is_leant_on_since_stays_with_all_that_came() {
        var run = organisations(
                "nom;commune;type\nLa Graine;Valence;asso\nLe Moulin;Valence;asso\nLa Forge;Valence;asso\n");
        assertThat(run.counts().created()).isEqualTo(3);
        var grain = organisations.search("La Graine", 0, 1).getFirst();
        neighbours.seat(grain, nadia, Seat.MANAGER);
        db.sql("update people.organisation set version = version + 1 where name_folded = 'le moulin'")
                .update();
        imports.withdraw(run.id(), nadia.id());
        assertThat(organisations.search("La Graine", 0, 1)).hasSize(1);
        assertThat(organisations.search("Le Moulin", 0, 1)).hasSize(1);
        assertThat(organisations.search("La Forge", 0, 1)).isEmpty();
        assertThat(said(run, "kept")).hasSize(2);
    }

    @Test
    void a_rehearsal_writes_nothing() {
        long before = count("people.party");
        var kind = imports.kind("organisations").orElseThrow();
        var source = ImportSource.of("a.csv", "nom;commune\nLa Répétée;Valence\n".getBytes(StandardCharsets.UTF_8));
        var run = imports.read(imports.open(kind, source, nadia.id()), kind, source, true);
        assertThat(run.counts().created()).isEqualTo(1);
        assertThat(count("people.party")).isEqualTo(before);
    }

    @Test
    void an_organisation_keeps_the_id_that_it_had_elsewhere_and_none_takes_that_of_another() {
        var free = "0190d3c2-7a51-7000-8000-00000000abcd";
        var run = organisations(
                "id;nom;commune\n" + free + ";Venue d’ailleurs;Valence\n" + nadia.id() + ";Usurpatrice;Valence\n");
        assertThat(run.counts().created()).isEqualTo(1);
        assertThat(organisations.search("Venue d’ailleurs", 0, 1).getFirst().id())
                .hasToString(free);
        assertThat(said(run, "aside")).singleElement().asString().contains("celui de quelqu’un d’autre");
    }

    private static final String PEOPLE = """
            Prénom,Nom,E-mail,Portable,Ville,Consentement,Téléphone vu par
            Odile,Grandval,odile.grandval@exemple.org,04 75 00 00 21,Valence,02/10/2026,territoire
            Paul,Petitjean,pas une adresse,,Valence,2026-10-02,
            Léa,Sansaccord,lea@exemple.org,,Valence,,
            Tom,Demain,tom@exemple.org,,Valence,2126-01-01,
            ,,,,,,
            Odile,Grandval,odile.grandval@exemple.org,04 75 00 00 21,Valence,02/10/2026,territoire
            """;

    @Test
    void an_address_book_opens_no_account_and_takes_nobody_without_the_day_of_their_agreement() {
        long accounts = db.sql("select count(*) from people.person where email is not null")
                .single(Long.class);
        long letters = count("post.letter");
        var run = read("people", "carnet.csv", PEOPLE, StandardCharsets.UTF_8, Map.of());
        assertThat(run.counts().created()).as(said(run, "aside").toString()).isEqualTo(1);
        assertThat(said(run, "aside"))
                .anyMatch(it -> it.contains("ligne 3 ") && it.contains("« courriel » ne se lit pas"))
                .anyMatch(it -> it.contains("ligne 4 ") && it.contains("dites quel jour"))
                .anyMatch(it -> it.contains("ligne 5 ") && it.contains("n’est pas encore venu"))
                .anyMatch(it -> it.contains("ligne 7 ") && it.contains("la même personne"));
        assertThat(said(run, "created")).noneMatch(it -> it.contains("Grandval"));
        assertThat(db.sql("select count(*) from people.person where email is not null")
                        .single(Long.class))
                .isEqualTo(accounts);
        assertThat(count("post.letter")).as("nobody is written to").isEqualTo(letters);
        assertThat(db.sql("""
                select r.phone_seen_by || ' ' || r.email_seen_by || ' ' || s.letters_to from people.person r
                join people.served s on s.person = r.id join people.party p on p.id = r.id where p.name = 'Odile Grandval'
                """).single(String.class)).isEqualTo("TERRITORY NOBODY odile.grandval@exemple.org");
        assertThat(db.sql(
                                "select coalesce(string_agg(concat(before, after), ''), '') from imports.change where run = :run")
                        .param("run", run.id())
                        .single(String.class))
                .as("what imports keep of changes")
                .doesNotContain("Grandval", "exemple.org");
        assertThat(read("people", "carnet.csv", PEOPLE, StandardCharsets.UTF_8, Map.of())
                        .counts()
                        .created())
                .isZero();
        imports.withdraw(run.id(), nadia.id());
        assertThat(db.sql("select count(*) from people.party where name = 'Odile Grandval'")
                        .single(Long.class))
                .isZero();
    }

    @Test
    void whoever_brings_a_list_without_days_says_once_when_and_how_these_people_agreed() {
        var list = "nom,commune\nHugo Bonnefoy,Valence\n";
        var silent = read("people", "liste.csv", list, StandardCharsets.UTF_8, Map.of());
        assertThat(silent.counts().created()).isZero();
        var kind = imports.kind("people").orElseThrow();
        assertThat(kind.questions(ImportSource.of("liste.csv", list.getBytes(StandardCharsets.UTF_8))))
                .extracting(it -> it.name())
                .containsExactly("accord", "comment");
        var said = read(
                "people",
                "liste.csv",
                list,
                StandardCharsets.UTF_8,
                Map.of("accord", "2026-10-02", "comment", "sur le bulletin"));
        assertThat(said.counts().created()).isEqualTo(1);
    }
}
