package org.fabcom.flows.oressource;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Closings;
import org.fabcom.flows.ObjectKind;
import org.fabcom.flows.Shop;
import org.fabcom.flows.former.Former.What;
import org.fabcom.flows.former.FormerTotals.Sum;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Run;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A copy of Oressource comes into a house that has objects and closed months already. */
@FabComTest
class HouseOfOressourceTest extends WithCopies {

    private final ApplicationContext beans;
    private final Neighbours neighbours;
    private final Closings closings;

    HouseOfOressourceTest(ApplicationContext beans, Neighbours neighbours, Closings closings) {
        super(beans);
        this.beans = beans;
        this.neighbours = neighbours;
        this.closings = closings;
    }

    @Test
    void objects_that_the_house_has_under_a_name_of_its_own_are_not_added_beside_them() {
        var shop = new Shop("Nos livres", beans);
        var books = shop.kind("Le Livre", ObjectKind.Flow.CULTURE, null, ObjectKind.Electrical.NONE);
        var dump = one("3.000")
                .replace("La Petite Pelle", shop.organisation.name())
                .replace("'Livres'", "'le livre'");
        owner = shop.owner();
        var before = count("kind", owner);
        var run = read(dump.replace("'Quai'", "'Le quai'").getBytes(StandardCharsets.UTF_8), "a.sql");
        assertThat(run.state()).as(run.message()).isEqualTo(Run.State.DONE);
        assertThat(count("kind", owner)).isEqualTo(before);
        assertThat(into(books)).isEqualTo(3_000);

        var near = dump.replace("'le livre'", "'le lîvres'")
                .replace("3.000", "4.000")
                .replace("'Quai'", "'Le quai'");
        var again = read(near.getBytes(StandardCharsets.UTF_8), "b.sql");
        assertThat(lines(again, "note"))
                .anyMatch(it -> it.contains("est compté comme votre objet « Le Livre (officiel) »"));
        assertThat(count("kind", owner)).isEqualTo(before);
        assertThat(into(books)).isEqualTo(4_000);
        assertThat(lines(again, "note")).contains("totaux : entrées : 4\u00a0kg · pesées : 1 · collectes : 1");
        imports.withdraw(again.id(), null);
        assertThat(into(books)).isEqualTo(3_000);
    }

    @Test
    void closed_months_change_only_if_whoever_brings_the_copy_says_so() {
        var shop = new Shop("Mois clos", beans);
        owner = shop.owner();
        closings.close(owner, YearMonth.of(2024, 5), shop.manager.id());
        var dump = one("3.000")
                .replace("La Petite Pelle", shop.organisation.name())
                .getBytes(StandardCharsets.UTF_8);
        var refused = read(dump, "a.sql");
        assertThat(refused.state()).isEqualTo(Run.State.FAILED);
        assertThat(refused.message()).contains("clos jusqu’au 31 mai 2024").contains("1 ligne est de ces mois");
        assertThat(sum(What.INTAKE, Sum::grams)).isZero();
        var kind = imports.kind("oressource").orElseThrow();
        var source = ImportSource.of("a.sql", dump).answered(Map.of("structure", shop.organisation.name()));
        assertThat(kind.questions(source)).extracting(ImportKind.Question::name).containsExactly("structure", "clos");
        var said = ImportSource.of("a.sql", dump).answered(Map.of("structure", owner.toString(), "clos", "Oui"));
        assertThat(imports.read(imports.open(kind, said, null), kind, said, false)
                        .state())
                .isEqualTo(Run.State.DONE);
        assertThat(sum(What.INTAKE, Sum::grams)).isEqualTo(3_000);
    }

    @Test
    void a_manager_tries_a_copy_compares_its_totals_takes_it_and_gives_it_back() {
        var shop = new Shop("Gérante d’Oressource", beans);
        var keeper = neighbours.signedIn(shop.manager);
        var settings = "/pesee/reglages/" + shop.owner();
        var door = keeper.get(settings).click("J’arrive d’Oressource");
        assertThat(door.h1()).isEqualTo("J’arrive d’Oressource");
        var path = settings + "/oressource";
        assertThat(keeper.upload(path, "fichier", "x.sql", "bonjour".getBytes(StandardCharsets.UTF_8), Map.of())
                        .text())
                .contains("Ce n’est pas la copie d’une base Oressource");
        var dump = one("3.250").replace("'Quai'", "'Le quai'").getBytes(StandardCharsets.UTF_8);
        var tried = over(
                keeper,
                keeper.upload(path, "fichier", "base.sql", dump, Map.of()).location());
        assertThat(tried.page().select("#totaux li").eachText().stream()
                        .map(it -> it.replace((char) 160, (char) 32))
                        .toList())
                .contains("entrées : 3,250 kg · pesées : 1 · collectes : 1", "entrées, Livres : 3,250 kg");
        assertThat(into(shop.books)).as("a trial writes nothing").isZero();
        var other = neighbours.signedIn(new Shop("Voisine d’Oressource", beans).manager);
        assertThat(other.get(tried.page().location().replaceFirst("^https?://[^/]+", ""))
                        .status())
                .isNotEqualTo(200);
        var taken = over(keeper, tried.form("Tout prendre").submit().location());
        assertThat(into(shop.books))
                .as("of this house, whatever name the copy says")
                .isEqualTo(3_250);
        var elsewhere = new Shop("Autre maison d’Oressource", beans);
        neighbours.seat(elsewhere.organisation, shop.manager, Seat.MANAGER);
        var address = taken.page().location().replaceFirst("^https?://[^/]+", "");
        var fromThere =
                address.replace(shop.owner().toString(), elsewhere.owner().toString());
        assertThat(keeper.get(fromThere).status())
                .as("only under the organisation whose copy it is")
                .isEqualTo(404);
        assertThat(keeper.post(fromThere + "/retrait", "sur", "oui").status()).isEqualTo(404);
        assertThat(into(shop.books)).isEqualTo(3_250);
        assertThat(taken.form("Retirer tout").submit().status()).as("it asks").isEqualTo(422);
        taken.form("Retirer tout").tick("Oui, je retire").submit();
        assertThat(into(shop.books)).isZero();
        var helper = neighbours.person("Aide");
        neighbours.seat(shop.organisation, helper, Seat.REFERENT);
        assertThat(neighbours.signedIn(helper).get(path).status()).isEqualTo(403);
    }

    @Test
    void whoever_reads_english_reads_the_report_of_a_copy_in_english() {
        var shop = new Shop("Anglaise d’Oressource", beans);
        var keeper = neighbours.signedIn(shop.manager).with("Accept-Language", "en");
        var path = "/pesee/reglages/" + shop.owner() + "/oressource";
        var dirty = one("3.250")
                .replace("VALUES (1,'2024", "VALUES (2,'0000-00-00 00:00:00',1,0,1),(1,'2024")
                .replace("VALUES (1,3.250", "VALUES (3,'douze',1,1),(2,1.000,9,1),(1,3.250");
        var sent = keeper.upload(path, "fichier", "base.sql", dirty.getBytes(StandardCharsets.UTF_8), Map.of());
        var report = over(keeper, sent.location()).page().select("main");
        assertThat(report.select("#totaux li").eachText())
                .containsExactly("intakes: 3.250 kg · weighings: 1 · collections: 1", "intakes, Livres: 3.250 kg");
        assertThat(report.text())
                .contains("its day does not exist: “0000-00-00 00:00:00”")
                .contains("“douze” is not a mass")
                .contains("its intake, sale or exit is not in the copy")
                .contains("added to the lists of the organisation")
                .doesNotContainPattern("[«»]|[éàê]s? |n’|\\b(est|une|pas|elle|dans|liste)\\b");
    }

    /** Reloads as the page itself asks for, until the run is over. */
    private static WebAnswer over(WebVisitor who, String address) {
        for (int i = 0; i < 600; i++) {
            var now = who.get(address);
            if (now.page().select("meta[http-equiv=refresh]").isEmpty()) return now;
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("never over: " + who.get(address).text());
    }

    private long into(UUID kind) {
        return db.sql("select coalesce(sum(grams), 0)::bigint from flows.former where kind = :kind")
                .param("kind", kind)
                .single(Long.class);
    }

    private long count(String table, PartyId of) {
        return db.sql("select count(*) from flows." + table + " where owner = :owner")
                .param("owner", of.value())
                .single(Long.class);
    }
}
