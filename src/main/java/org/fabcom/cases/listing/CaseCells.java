package org.fabcom.cases.listing;

/**
 * Where cases are counted: in what is kept of them ({@code cases.case_cell}), or row by row where words or organisations
 * are asked, as {@code state, commune, mediator, every, silent}. Of silence the kept part is that of the day on which somebody
 * last looked; what became silent or was heard since is read from an index and added.
 */
final class CaseCells {

    /** What filters stand on. */
    static final String FACETS = "cases.case_facet f ";

    /** What rows are read from. */
    static final String WHOLE = FACETS
            + "join cases.case_file c on c.id = f.case_file join people.organisation_card o on o.id = f.organisation ";

    private static final String OPEN = "not cases.case_over(state)";

    private static final String KEPT = "select state, commune, mediator, n as every, 0 as silent from cases.case_cell";

    private static final String KEPT_SILENCE = """
            select state, commune, mediator, n as every, case when quiet and #open then n else 0 end as silent
            from cases.case_cell
            union all select state, commune, mediator, 0, 1 from cases.case_facet
            where not merged and not quiet and #open and heard_at < :since
            union all select state, commune, mediator, 0, -1 from cases.case_facet
            where not merged and quiet and #open and heard_at >= :since
            """.replace("#open", OPEN);

    private static final String READ = "select f.state, f.commune, f.mediator, 1 as every, (f.heard_at < :since and "
            + OPEN + ")::int as silent from " + FACETS;

    private CaseCells() {}

    /** {@code silence}: those of which nothing was heard since {@code :since} are counted too. */
    static String of(CaseFilter filter, boolean silence) {
        if (filter.text().isEmpty() && filter.organisations().isEmpty()) return silence ? KEPT_SILENCE : KEPT;
        return READ.replace("(state)", "(f.state)") + filter.whole();
    }
}
