package org.fabcom.accompaniers;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.actors.Showing;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Organisations of the directory offer their accompaniment, for the page « who does what here ». */
@Component
record ShownAccompanying(Sql db) implements Showing {

    @Override
    public List<Shown> of(Collection<PartyId> organisations, Page page) {
        if (organisations.isEmpty()) return List.of();
        var all = new ArrayList<Shown>();
        db.sql("""
                select a.id, a.party, coalesce((select string_agg(s.tag, ', ' order by s.tag)
                    from accompaniers.accompanier_skill s where s.accompanier = a.id), '') as tags
                from accompaniers.accompanier a where a.party = any (:organisations) and a.hidden_at is null
                """)
                .param(
                        "organisations",
                        organisations.stream().map(PartyId::value).toArray(UUID[]::new))
                .query(row -> {
                    var tags = row.getString("tags");
                    all.add(new Shown(
                            new PartyId(row.getObject("party", UUID.class)),
                            Topic.OFFERS,
                            tags.isEmpty() ? page.t("accompaniers.shown") : page.t("accompaniers.shown.skills", tags),
                            Accompanier.PATH + "/" + row.getString("id")));
                });
        return all;
    }
}
