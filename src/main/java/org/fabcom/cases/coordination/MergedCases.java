package org.fabcom.cases.coordination;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.people.merging.MergedThings;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** The cases of two organisations that are one: told when both have some, parted again with them. */
@Component
record MergedCases(Cases cases, Sql db) implements MergedThings {

    @Override
    public List<LinkView> toJoin(PartyId kept, PartyId gone, Page page) {
        var open = cases.of(kept).stream().filter(it -> !it.state().ended()).toList();
        if (!CaseAccess.coordinates(page.visitor()) || of(kept, open).isEmpty()) return List.of();
        return of(gone, open)
                .map(it -> List.of(new LinkView(it.url() + "/reunir", page.t("cases.case.merge.both"))))
                .orElse(List.of());
    }

    private static Optional<Case> of(PartyId organisation, List<Case> open) {
        return open.stream()
                .filter(it -> it.organisation().equals(organisation))
                .findFirst();
    }

    @Override
    public Optional<String> joined(PartyId kept, PartyId gone, Page page) {
        int joined = across(kept, gone).size();
        return joined == 0 ? Optional.empty() : Optional.of(page.t("cases.case.merge.parted", joined));
    }

    @Override
    public void part(PartyId kept, PartyId gone, PartyId by) {
        across(kept, gone).forEach(it -> cases.decide(it, by, Case::unmerge));
    }

    /** Cases of the one that lead to a case of the other. */
    private List<CaseId> across(PartyId one, PartyId other) {
        return db.sql("""
                select c.id from cases.case_file c join cases.case_file k on k.id = c.merged_into
                where c.organisation <> k.organisation and c.organisation = any (:both) and k.organisation = any (:both)
                order by c.id
                """)
                .param("both", Rows.ids(List.of(one, other)))
                .list((row, n) -> new CaseId(Rows.id(row, "id")));
    }
}
