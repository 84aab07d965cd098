package org.fabcom.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.catalogue.licences.Freeness.FREE;
import static org.fabcom.catalogue.licences.Freeness.UNKNOWN;

import module java.base;
import org.fabcom.catalogue.Alternatives.Claim;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

@FabComTest
@WithCatalogue
record AlternativesTest(Alternatives alternatives, Offers offers, Sql db) {

    @Test
    void the_few_best_are_those_that_all_put_in_order_begin_with() {
        db.sql("""
                insert into catalogue.alternative (id, commons, target, target_key, source_url, source_title, read_on, origin)
                select gen_random_uuid(), commons, target, target_key, source_url, 'A list', read_on, o from catalogue.alternative
                cross join unnest(array['awesome', 'starter-more', 'yunohost']) o where commons::text < '8'
                on conflict do nothing
                """).update();
        db.sql("update catalogue.sheet set freeness = 'unknown' where nature = 'commons' and id::text like '%7'")
                .update();
        var services = db.sql("select id from catalogue.sheet where nature = 'service'")
                .list((row, n) -> new SheetId(row.getObject(1, UUID.class)));
        assertThat(Statements.during(() -> alternatives.best(services, 4))).isEqualTo(1);
        var best = alternatives.best(services, 4);
        assertThat(best).hasSizeGreaterThan(50);
        for (var service : services)
            assertThat(best.stream().filter(it -> it.service().equals(service)).toList())
                    .as(service.toString())
                    .isEqualTo(inOrder(service).stream().limit(4).toList());
        assertThat(alternatives.best(List.of(), 4)).isEmpty();
    }

    private List<Claim> inOrder(SheetId service) {
        var each = new LinkedHashMap<SheetId, Claim>();
        alternatives.of(List.of(service)).stream()
                .filter(it -> it.commons().freeness() == FREE || it.commons().freeness() == UNKNOWN)
                .forEach(it -> each.merge(it.commons().id(), it, (one, other) -> ours(other) ? other : one));
        var hosted = offers.of(each.keySet());
        Comparator<Claim> order = Comparator.comparing(
                        (Claim it) -> it.commons().freeness() != FREE)
                .thenComparing(it -> opening(hosted.getOrDefault(it.commons().id(), List.of())) == 3)
                .thenComparing(it -> !ours(it))
                .thenComparing(it -> opening(hosted.getOrDefault(it.commons().id(), List.of())))
                .thenComparing(it -> it.commons().name());
        return each.values().stream().sorted(order).toList();
    }

    private static boolean ours(Claim claim) {
        return claim.claim().origin().startsWith("starter");
    }

    private static int opening(List<Offer> offers) {
        if (offers.stream().anyMatch(it -> it.status().equals("open"))) return 0;
        if (offers.stream().anyMatch(it -> it.status().equals("unknown"))) return 1;
        return offers.isEmpty() ? 2 : 3;
    }
}
