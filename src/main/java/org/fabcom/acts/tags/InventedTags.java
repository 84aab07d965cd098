package org.fabcom.acts.tags;

import module java.base;
import org.fabcom.acts.tags.Tag.Described;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.people.Rights;
import org.fabcom.people.RoleHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In the invented territory the department funds what is done in its houses this year, and the team marks its workshops. */
@Component
@Order(86) // after the acts
record InventedTags(Tags tags, Rights rights, Accompaniment accompaniment, Sql db) implements DemoData {

    @Override
    public void fill() {
        rights.holders(InstanceRole.COORDINATOR).stream()
                .min(Comparator.comparing(RoleHolder::name))
                .ifPresent(it -> fill(it.person()));
        db.sql(
                        "insert into acts.act_compared (act) select id from acts.act where meeting is not null on conflict do nothing")
                .update();
    }

    private void fill(PartyId coordinator) {
        var first = LocalDate.of(accompaniment.today().getYear(), 1, 1);
        var last = first.plusYears(1).minusDays(1);
        var funded = tags.add(
                new Described("Lieux d’accueil", "Département", first, last, null, 100, 150, null, 12),
                Set.of(),
                coordinator);
        var own = tags.add(
                new Described("Ateliers du libre", "", null, null, null, null, null, null, null),
                Set.of(),
                coordinator);
        tick(funded, "place = 'lieu_activite' and day between :first and :last", first, last);
        tick(own, "form = 'collectif' and day between :first and :last", first.minusYears(9), last);
    }

    private void tick(UUID tag, String which, LocalDate first, LocalDate last) {
        db.sql("insert into acts.act_tag (act, tag) select id, :tag from acts.act where withdrawn_at is null and "
                        + which)
                .param("tag", tag, "first", first, "last", last)
                .update();
    }
}
