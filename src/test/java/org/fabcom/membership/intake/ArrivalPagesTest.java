package org.fabcom.membership.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Seat;
import org.fabcom.membership.Register;
import org.fabcom.people.Organisations;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Managers bring the table of their own members themselves. */
@FabComTest
class ArrivalPagesTest extends WithMemberTables {

    private static final String TABLE = "Nom;Prénom\nMartin;Léa\nPoix;Ali\n;\n";
    private static final int LOOKS = 600;

    /** Of sentences, not of names and headings. */
    private static final String FRENCH = "[«»]|n’|\\b(est|une|pas|elle|dans|doit|lit|ligne de)\\b";

    private final Organisations organisations;

    ArrivalPagesTest(ApplicationContext beans, Organisations organisations) {
        super(beans);
        this.organisations = organisations;
    }

    private String path() {
        return Register.url(house) + "/arrivees";
    }

    private WebAnswer sent(WebVisitor who, String text, String since) {
        return who.upload(
                path(), "fichier", "membres.csv", text.getBytes(StandardCharsets.UTF_8), Map.of("depuis", since));
    }

    /** Reloads as the page itself asks for, until the run is over. */
    private static WebAnswer over(WebVisitor who, String run) {
        for (int i = 0; i < LOOKS; i++) {
            var now = who.get(run);
            if (now.page().select("meta[http-equiv=refresh]").isEmpty()) return now;
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("still running");
    }

    @Test
    void a_table_is_tried_taken_and_given_back_by_the_manager() {
        var manager = neighbours.signedIn(paul);
        assertThat(manager.get(Register.url(house))
                        .click("Faire venir les membres d’un tableau")
                        .text())
                .contains("À jour jusqu’au");
        assertThat(sent(manager, "a;b\n1;2\n", "2024-01-01").status())
                .as("no names")
                .isEqualTo(422);
        assertThat(sent(manager, TABLE, "2999-01-01").status())
                .as("not come yet")
                .isEqualTo(422);
        var run = sent(manager, TABLE, "2024-01-01").location();
        var tried = over(manager, run);
        assertThat(tried.text()).contains("2 membres ajoutés");
        assertThat(members.of(house)).as("a try").isEmpty();
        var taken = tried.form("Tout prendre pour de bon").submit().location();
        assertThat(over(manager, taken).text()).contains("2 membres ajoutés");
        assertThat(there()).containsOnlyKeys("Léa Martin", "Ali Poix");
        assertThat(there().get("Léa Martin").joinedOn()).isEqualTo("2024-01-01");
        assertThat(manager.post(taken + "/retrait", "sur", "").status()).isEqualTo(422);
        assertThat(manager.post(taken + "/retrait", "sur", "oui").status()).isEqualTo(303);
        assertThat(there()).isEmpty();
    }

    @Test
    void a_wrong_file_and_wrong_columns_are_told_apart() {
        var manager = neighbours.signedIn(paul);
        var photo = manager.upload(
                path(), "fichier", "photo.jpg", new byte[] {-1, -40, -1, 0, 1}, Map.of("depuis", "2024-01-01"));
        assertThat(photo.status()).isEqualTo(422);
        assertThat(photo.page().select("#fichier-erreur").text())
                .contains("Ce fichier n’est pas un tableau")
                .doesNotContain("colonne");
        var acts = sent(manager, "Jour;Durée\n2026-01-01;2\n", "2024-01-01");
        assertThat(acts.status()).isEqualTo(422);
        assertThat(acts.page().select("#fichier-erreur").text())
                .contains("n’a pas de colonne", "Nom", "Jour, Durée")
                .doesNotContain("Ce fichier n’est pas");
    }

    @Test
    void what_would_bring_nobody_is_not_offered() {
        var manager = neighbours.signedIn(paul);
        var nothing = over(
                manager,
                sent(manager, "Nom;Adhésion le\nAda;un jour\n", "2024-01-01").location());
        assertThat(nothing.text()).contains("Rien n’est à prendre dans ce fichier");
        assertThat(nothing.page().select("main button")).isEmpty();
        assertThat(neighbours.signedIn(paul).get(path()).status()).isEqualTo(200);
    }

    /** The page shows the first fifty; the file holds each line with its place and its reason. */
    @Test
    void all_that_was_put_aside_can_be_taken_home_in_one_file() {
        var table = new StringBuilder("Nom;Prénom;E-mail\n");
        for (int i = 1; i <= 60; i++) table.append("M" + i + "x".repeat(170)).append(";Léa;\n");
        var manager = neighbours.signedIn(paul);
        var tried = over(manager, sent(manager, table.toString(), "2024-01-01").location());
        assertThat(tried.page().select("ul.split li")).hasSize(50);
        assertThat(tried.text()).contains("10 autres lignes sont aussi laissées de côté");
        var file = tried.click("Télécharger tout ce qui est laissé de côté");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body().lines().skip(1)).hasSize(60).allMatch(it -> it.contains("ligne "));
        assertThat(neighbours
                        .signedIn(neighbours.person("Denis Dehors"))
                        .get(tried.page().select("a:contains(Télécharger tout)").attr("href"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_ordinary_table_is_read_by_what_its_columns_are_called_and_says_what_it_did_not_take() {
        var table = """
                LES ADHÉRENTS 2026
                N°;Nom;Prénom;Mail;Tél.;Adresse;CP Ville;Date d'adhésion;Cotisation payée jusqu'au
                7;Martin;Léa;lea@exemple.org;06 12 34 56 78;1 rue du Lac;26000 Valence;3 nov. 2020;31/12/2026
                8;Martin;Léa;autre@exemple.org;;;;03/11/2020;
                ;Poix;Ali;;;;;03/11/2020;
                ;Poix;Ali;;;;;03/11/2020;
                ;Total;4;;;;;;
                """;
        var manager = neighbours.signedIn(paul);
        var tried = over(manager, sent(manager, table, "2024-01-01").location());
        assertThat(tried.text())
                .contains("3 membres ajoutés, 1 déjà là, 1 laissées de côté")
                .contains("« Mail » comme « E-mail »", "« CP Ville » comme « Ville »")
                .contains("c’est une ligne de total")
                .contains("« Ali Poix » est déjà au registre, n° 3")
                .doesNotContain("Colonnes que rien ne reprend");
        over(manager, tried.form("Tout prendre pour de bon").submit().location());
        assertThat(members.of(house))
                .extracting(it -> it.contact().email())
                .containsExactly("lea@exemple.org", "autre@exemple.org", "");
        var lea = members.of(house).getFirst();
        assertThat(lea.joinedOn()).isEqualTo(SIX_YEARS_AGO);
        assertThat(lea.formerly()).isEqualTo("7");
        assertThat(lea.contact().phone()).isEqualTo("06 12 34 56 78");
        assertThat(lea.contact().address()).isEqualTo("1 rue du Lac, 26000 Valence");
        assertThat(db.sql("select paid_until::text from membership.member where id = :id")
                        .param("id", lea.id())
                        .single(String.class))
                .isEqualTo("2026-12-31");
        assertThat(manager.get(Register.url(house) + "?q=MARTIN+lea").page().select("main a:containsOwn(Léa Martin)"))
                .as("surname first, as papers say")
                .hasSize(2);
    }

    @Test
    void what_is_put_aside_beyond_what_is_shown_is_counted() {
        var manager = neighbours.signedIn(paul);
        var table = "Nom;Adhésion le\n" + "Ada;un jour\n".repeat(53);
        assertThat(over(manager, sent(manager, table, "2024-01-01").location()).text())
                .contains("53 laissées de côté", "3 autres lignes sont aussi laissées de côté");
    }

    @Test
    void whoever_reads_english_reads_the_report_in_english() {
        var unit = unit();
        var rosa = neighbours.person("Rosa");
        var max = neighbours.person("Max");
        var english = neighbours.signedIn(paul).with("Accept-Language", "en");
        var rows = BALANCES + row(rosa, "12") + row(max, "-10");
        assertThat(report(english, rows, unit.name()))
                .contains("Opening balances must sum to zero; the gap is +2 " + unit.name())
                .doesNotContainPattern(FRENCH);
        var nobody = "Nobody;x@exemple.org;2020-11-03;5\nNeither;y@exemple.org;2020-11-03;-5\n";
        assertThat(report(english, BALANCES + nobody, unit.name()))
                .contains("nobody has an account here under this name and address, membres.csv")
                .doesNotContainPattern(FRENCH);
        assertThat(report(english, "Nom;Adhésion le;Catégorie\nTotal;;\nAda;un jour;\nBob;2020-11-03;Friends\n", ""))
                .contains("this row is a total")
                .contains("“Adhésion le” cannot be read: un jour")
                .contains("The category “Friends” is added to the register")
                .doesNotContainPattern(FRENCH);
    }

    private String report(WebVisitor who, String table, String unit) {
        var sent = who.upload(
                path(),
                "fichier",
                "membres.csv",
                table.getBytes(StandardCharsets.UTF_8),
                Map.of("depuis", "2024-01-01", "unite", unit));
        return over(who, sent.location()).page().select("main").text();
    }

    @Test
    void nobody_else_brings_members_in() {
        var manager = neighbours.signedIn(paul);
        var run = sent(manager, TABLE, "2024-01-01").location();
        var referent = neighbours.person("Ines");
        neighbours.seat(organisations.find(house).orElseThrow(), referent, Seat.REFERENT);
        var ines = neighbours.signedIn(referent);
        assertThat(ines.get(path()).status()).isEqualTo(403);
        assertThat(ines.post(run).status()).isEqualTo(403);
        var other = neighbours.person("Vera");
        var elsewhere = neighbours.association("Ailleurs", other).id();
        registers.open(elsewhere, Register.Entry.ASKED, other.id());
        var foreign = Register.url(elsewhere) + "/arrivees" + run.substring(run.lastIndexOf('/'));
        assertThat(neighbours.signedIn(other).get(foreign).status()).isEqualTo(404);
        assertThat(neighbours.signedIn(other).post(foreign).status()).isEqualTo(404);
        var also = neighbours.association("À lui encore", paul).id();
        registers.open(also, Register.Entry.ASKED, paul.id());
        over(manager, run);
        var under = Register.url(also) + "/arrivees" + run.substring(run.lastIndexOf('/'));
        assertThat(manager.get(under).status())
                .as("his own, of another register")
                .isEqualTo(404);
        assertThat(manager.post(under + "/retrait", "sur", "oui").status()).isEqualTo(404);
    }
}
