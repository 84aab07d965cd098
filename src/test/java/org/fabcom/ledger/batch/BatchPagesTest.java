package org.fabcom.ledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.check.Checks;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.people.Person;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;

/** The treasurer pays a list: pasted or sent as a file, looked at line by line, paid once (E44). */
@FabComTest
class BatchPagesTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Currencies currencies;
    private final Ledger ledger;
    private final Checks check;

    private final Person oxana;
    private final Person nadia;
    private final Person paul;
    private Currency hours;
    private final WebVisitor hers;

    BatchPagesTest(Web web, Neighbours neighbours, Currencies currencies, Ledger ledger, Checks check) {
        this.web = web;
        this.neighbours = neighbours;
        this.currencies = currencies;
        this.ledger = ledger;
        this.check = check;
        var mark = UUID.randomUUID().toString().substring(0, 8);
        this.oxana = neighbours.person("Oxana " + mark);
        this.nadia = neighbours.person("Nadia Élan " + mark);
        this.paul = neighbours.person("Paul " + mark);
        this.hers = neighbours.signedIn(oxana);
        this.hours = currencies
                .add(Currencies.Draft.hours("Heure " + UUID.randomUUID(), new Limits(-600L, 600L)), oxana.id())
                .orElseThrow();
    }

    @Test
    void a_pasted_list_is_looked_at_then_paid_and_the_same_one_again_is_not() {
        var list = nadia.name().toUpperCase(java.util.Locale.ROOT) + ";1 h\n" + paul.name() + ";0,5;Affiches";
        var looked = look(hers, "OUT", list, "");
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.text()).contains("2 lignes lues", nadia.name(), "30 min", "Affiches");
        assertThat(available(nadia)).isZero();
        var paid = looked.form("Payer 1 h 30 à 2 personnes").submit();
        assertThat(paid.follow().text()).contains("2 paiements faits").contains("1 h 30");
        assertThat(available(oxana)).isEqualTo(-90);
        var doubleClick = looked.form("Payer 1 h 30 à 2 personnes").submit();
        assertThat(doubleClick.follow().text()).contains("a déjà été payée");
        assertThat(look(hers, "OUT", list + "\n", "").text()).contains("a déjà été payée");
        assertThat(available(oxana)).isEqualTo(-90);
        assertThat(look(hers, "OUT", list, "décembre").text()).contains("Payer 1 h 30 à 2 personnes");
        assertThat(check.run()).allMatch(Checks.Result::clean);
    }

    @Test
    void each_wrong_line_says_why_and_nothing_is_paid() {
        var twin = neighbours.person(paul.name());
        var list = String.join(
                "\n",
                "Nom;Montant",
                "Personne D’Ici;1 h",
                paul.name() + ";1 h",
                nadia.name() + ";1 h 07",
                oxana.name() + ";1 h",
                ";1 h",
                nadia.name() + ";1 h");
        var looked = look(hers, "OUT", list, "");
        assertThat(looked.status()).isEqualTo(422);
        assertThat(looked.text())
                .contains(
                        "5 lignes sont à revoir : 2, 3, 4, 5, 6", "Personne de ce nom ici", "2 comptes portent ce nom")
                .contains("quarts d’heure", "Le nom manque");
        assertThat(looked.page().select("form[action$=/payer]")).isEmpty();
        var forced = hers.post(
                "/porte-monnaie/lot/payer",
                "lignes",
                list,
                "sens",
                "OUT",
                "monnaie",
                hours.id().toString(),
                "pour",
                "");
        assertThat(forced.status()).isEqualTo(422);
        assertThat(available(nadia)).isZero();
        var link = "https://ici.example/payer?a=" + twin.id();
        assertThat(look(hers, "OUT", link + ";1 h", "").text()).contains("Payer 1 h à une personne");
    }

    @Test
    void limits_are_looked_at_for_all_lines_together() {
        var many = IntStream.range(0, 11)
                .mapToObj(i -> nadia.name() + ";1 h;n° " + i)
                .collect(Collectors.joining("\n"));
        var looked = look(hers, "OUT", many, "");
        assertThat(looked.status()).isEqualTo(422);
        assertThat(looked.text())
                .contains("Une ligne est à revoir : 11")
                .contains(oxana.name() + " passerait sous sa limite");
        assertThat(looked.page().select("#apercu tbody tr"))
                .as("what is right waits")
                .hasSize(1);
        assertThat(available(oxana)).isZero();
    }

    @Test
    void a_file_of_a_spreadsheet_is_read() {
        var answer = hers.upload(
                "/porte-monnaie/lot",
                "fichier",
                "liste.csv",
                ("\ufeffMontant;Nom\r\n2 h;" + nadia.name() + "\r\n").getBytes(StandardCharsets.UTF_8),
                Map.of("sens", "OUT", "monnaie", hours.id().toString(), "pour", "", "objet", ""));
        assertThat(answer.text()).contains("Payer 2 h à une personne");
    }

    @Test
    void a_file_that_is_too_large_says_how_large_it_may_be() {
        var file = "Odette;1 h\n".repeat(60_000).getBytes(StandardCharsets.UTF_8);
        var answer = hers.upload("/porte-monnaie/lot", "fichier", "liste.csv", file, Map.of("pour", ""));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).containsPattern("Ce fichier est trop gros.*600.ko et 1.000 lignes au plus");
    }

    @Test
    void a_booked_list_has_a_page_with_its_file_its_payments_and_what_became_of_them() {
        var answer = hers.upload(
                "/porte-monnaie/lot",
                "fichier",
                "C:\\Bureau\\fête de juin.csv",
                (nadia.name() + ";2 h\n" + paul.name() + ";30 min;Affiches").getBytes(StandardCharsets.UTF_8),
                Map.of("sens", "OUT", "monnaie", hours.id().toString(), "pour", "", "objet", "Fête"));
        var paid = answer.form("Payer 2 h 30 à 2 personnes").submit();
        var sheet = paid.follow();
        assertThat(sheet.h1()).startsWith("Liste payée le");
        assertThat(sheet.page().select("dl.pairs dd").eachText())
                .contains(oxana.name(), "fête de juin.csv", "2", "2 h 30", "Tout est payé");
        var hisOne = neighbours.signedIn(paul).get("/porte-monnaie").click(oxana.name());
        hisOne.form("Rendre").submit();
        sheet = hers.get("/porte-monnaie/lot").click("2 paiements");
        assertThat(sheet.text()).contains("Un paiement a été rendu, en tout ou en partie", "Fête");
        assertThat(sheet.page().select("tbody tr:nth-child(1)").text()).contains(nadia.name(), "2 h", "Payé");
        assertThat(sheet.page().select("tbody tr:nth-child(2)").text()).contains(paul.name(), "Affiches", "Rendu");
        assertThat(sheet.click(nadia.name()).text()).contains("2 h").contains(nadia.name());
        var csv = hers.get(sheet.page().selectFirst("a[href*=.csv]").attr("href"));
        assertThat(csv.body())
                .contains("Ligne;Qui;Montant;Monnaie;Objet;État;Rendu;Numéro")
                .contains(nadia.name() + ";2.00;", paul.name() + ";0.50;", ";Affiches;Rendu;0.50;");
        var path = paid.location().replaceAll("\\?.*", "");
        assertThat(neighbours.signedIn(nadia).get(path + ".csv").status())
                .as("of another wallet")
                .isEqualTo(404);
        assertThat(neighbours.signedIn(nadia).get(path).status())
                .as("of another wallet")
                .isEqualTo(404);
    }

    @Test
    void nothing_is_taken_from_whoever_did_not_agree_not_even_by_a_moderator_for_a_house() {
        var list = nadia.name() + ";1 h";
        assertThat(look(hers, "IN", list, "").text()).contains("n’a pas accepté d’avance");
        var simon = neighbours.person("Simon", InstanceRole.MODERATOR);
        var his = neighbours.signedIn(simon);
        var house = neighbours.association("Le SEL", simon);
        assertThat(look(his, "IN", list, "Cotisation", house.id()).text()).contains("n’a pas accepté d’avance");
        assertThat(available(nadia)).isZero();
        var other = neighbours.association("Autre", oxana);
        assertThat(look(hers, "IN", list, "x", other.id()).text()).contains("n’a pas accepté d’avance");
        assertThat(look(hers, "OUT", list, "", house.id()).status()).isEqualTo(403);
    }

    @Test
    void whoever_agreed_beforehand_is_taken_from() {
        var asked = hers.get("/demander?a=" + nadia.id())
                .form("Demander")
                .set("monnaie", hours.id().toString())
                .fill("Combien ?", "1")
                .submit()
                .location();
        neighbours
                .signedIn(nadia)
                .get(asked.replaceAll("\\?.*", ""))
                .form("Payer")
                .tick("Payer désormais")
                .submit();
        assertThat(look(hers, "IN", nadia.name() + ";1 h", "").text()).contains("Prendre 1 h à une personne");
    }

    @Test
    void five_hundred_lines_on_a_phone() {
        var list = IntStream.range(0, 500)
                .mapToObj(i -> nadia.name() + ";15 min;Un objet assez long pour une ligne, n° " + i)
                .collect(Collectors.joining("\n"));
        assertThat(look(hers, "OUT", list, "").text()).contains("460 lignes sont à revoir : 41");
        assertThat(look(hers, "OUT", "x;1\n".repeat(1001), "").text()).contains("1 000 lignes au plus");
        for (var look : List.of(Look.PHONE, Look.DESK)) {
            try (var tab = Browser.get().open(web.address(), look)) {
                tab.go("/connexion");
                tab.page().getByLabel("Courriel").fill(oxana.email().text());
                tab.page().getByLabel("Mot de passe").fill(Neighbours.PASSWORD);
                tab.page().locator("main button.go").click();
                tab.go("/porte-monnaie/lot").picture("batch");
                assertThat(tab.barriers()).as(look.name()).isEmpty();
                tab.page().locator("#lignes").fill(nadia.name() + ";1 h;Coup de main\nInconnu au bataillon;2\n");
                tab.page().locator("#monnaie").selectOption(hours.id().toString());
                tab.page().locator("main button.go").click();
                tab.picture("batch-wrong");
                assertThat(tab.barriers()).as(look.name()).isEmpty();
                tab.page()
                        .locator("#lignes")
                        .fill(nadia.name() + ";1 h;Coup de main " + look.name() + "\n" + paul.name() + ";2 h");
                tab.page().locator("main form.card button.go").click();
                tab.picture("batch-ready");
                assertThat(tab.barriers()).as(look.name()).isEmpty();
                assertThat(tab.tooWide()).as(look.name()).isFalse();
                assertThat(tab.page().locator("button.go").count()).isEqualTo(1);
                tab.page().locator("main section.now button.go").click();
                tab.picture("batch-sheet");
                assertThat(tab.barriers()).as(look.name()).isEmpty();
                assertThat(tab.tooWide()).as(look.name()).isFalse();
            }
        }
    }

    private WebAnswer look(WebVisitor who, String direction, String lines, String subject) {
        return send(who, direction, lines, subject, "");
    }

    private WebAnswer look(WebVisitor who, String direction, String lines, String subject, PartyId wallet) {
        return send(who, direction, lines, subject, wallet.toString());
    }

    private WebAnswer send(WebVisitor who, String direction, String lines, String subject, String wallet) {
        return who.post(
                "/porte-monnaie/lot",
                "lignes",
                lines,
                "sens",
                direction,
                "monnaie",
                hours.id().toString(),
                "objet",
                subject,
                "pour",
                wallet);
    }

    private long available(Person person) {
        return ledger.balance(person.id(), hours.id()).orElseThrow().available();
    }
}
