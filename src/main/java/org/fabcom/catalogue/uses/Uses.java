package org.fabcom.catalogue.uses;

import module java.base;
import org.fabcom.catalogue.SheetId;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.actors.Showing;
import org.fabcom.web.Page;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What organisations say they use, and the same for the page « who does what here ». */
@Repository
class Uses implements Showing {

    private final Sql db;

    Uses(Sql db) {
        this.db = db;
    }

    Set<SheetId> of(PartyId organisation) {
        return db.sql("select sheet from catalogue.use where organisation = :organisation")
                .param("organisation", organisation.value())
                .set((row, n) -> new SheetId(row.getObject("sheet", UUID.class)));
    }

    /** These and no others; what stays keeps its day. */
    @Transactional
    void say(PartyId organisation, Set<SheetId> sheets, PartyId by) {
        var ids = sheets.stream().map(SheetId::value).toArray(UUID[]::new);
        db.sql("delete from catalogue.use where organisation = :organisation and sheet <> all (:sheets)")
                .param("organisation", organisation.value(), "sheets", ids)
                .update();
        db.sql("""
                insert into catalogue.use (organisation, sheet, said_by, said_at)
                select :organisation, s, :by, :now from unnest(:sheets::uuid[]) as s on conflict do nothing
                """)
                .param("organisation", organisation.value(), "by", by.value(), "sheets", ids)
                .update();
    }

    @Override
    public List<Shown> of(Collection<PartyId> organisations, Page page) {
        if (organisations.isEmpty()) return List.of();
        var all = new ArrayList<Shown>();
        db.sql("""
                select u.organisation, s.name, s.slug from catalogue.use u join catalogue.sheet s on s.id = u.sheet
                where u.organisation = any (:organisations) order by lower(s.name)
                """)
                .param(
                        "organisations",
                        organisations.stream().map(PartyId::value).toArray(UUID[]::new))
                .query(row -> {
                    all.add(new Shown(
                            new PartyId(row.getObject("organisation", UUID.class)),
                            Topic.USES,
                            row.getString("name"),
                            "/catalogue/" + row.getString("slug")));
                });
        return all;
    }
}
