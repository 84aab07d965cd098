package org.fabcom.flows.oressource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.fabcom.flows.Closings;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.ObjectKind;
import org.fabcom.flows.Shop;
import org.fabcom.flows.Sites;
import org.fabcom.flows.former.Former.What;
import org.fabcom.flows.former.FormerTotals.Sum;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Run;
import org.fabcom.kernel.PartyId;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
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
        var shop = shop("Nos livres");
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
        assertThat(lines(again, "note")).contains("totaux : entrées : 4 kg · pesées : 1 · collectes : 1");
        imports.withdraw(again.id(), null);
        assertThat(into(books)).isEqualTo(3_000);
    }

    @Test
    void closed_months_change_only_if_whoever_brings_the_copy_says_so() {
        var shop = shop("Mois clos");
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

    private Shop shop(String name) {
        return new Shop(
                name, neighbours, beans.getBean(Sites.class), beans.getBean(Kinds.class), beans.getBean(Clock.class));
    }

    private long into(UUID kind) {
        return db.sql("select coalesce(sum(grams), 0)::bigint from flows.former where kind = :kind")
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    private long count(String table, PartyId of) {
        return db.sql("select count(*) from flows." + table + " where owner = :owner")
                .param("owner", of.value())
                .query(Long.class)
                .single();
    }
}
