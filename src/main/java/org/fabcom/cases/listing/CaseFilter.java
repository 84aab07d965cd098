package org.fabcom.cases.listing;

import module java.base;
import org.fabcom.cases.CaseState;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are wanted; what is empty or null asks for nothing.
 *
 * @param commune as the organisation writes it
 * @param silentSince nothing was heard since, and it is not over
 * @param left it goes on, and whoever accompanied it has not the role any more
 */
public record CaseFilter(
        String text,
        List<CaseState> states,
        String commune,
        @Nullable PartyId mediator,
        Collection<PartyId> organisations,
        @Nullable Instant silentSince,
        boolean left) {

    /** Their mediators are few and known by the counts: no case is read to find that there is none. */
    private static final String LEFT = """
             and not cases.case_over(f.state) and f.mediator = any (array(select k.mediator from cases.case_cell k
                where k.mediator is not null
                    and not exists (select from people.role_of r where r.role = 'MEDIATOR' and r.person = k.mediator)))
            """;
    /** Each by an index of its own. */
    private static final String SAYING = """
             and (f.organisation = any (array(select w.id from people.organisation_card w where w.name_folded like all (:sought)))
                or f.case_file = any (array(select w.id from cases.case_file w where lower(w.need) like lower(:plain))))
            """;

    private static final String SILENT = "f.heard_at < :since and not cases.case_over(f.state)";

    public static CaseFilter all() {
        return new CaseFilter("", List.of(), "", null, List.of(), null, false);
    }

    public CaseFilter saying(String words) {
        return new CaseFilter(words, states, commune, mediator, organisations, silentSince, left);
    }

    public CaseFilter in(Collection<CaseState> wanted) {
        return new CaseFilter(text, List.copyOf(wanted), commune, mediator, organisations, silentSince, left);
    }

    public CaseFilter of(PartyId person) {
        return new CaseFilter(text, states, commune, person, organisations, silentSince, left);
    }

    public CaseFilter at(String place) {
        return new CaseFilter(text, states, place, mediator, organisations, silentSince, left);
    }

    public CaseFilter forOrganisations(Collection<PartyId> wanted) {
        return new CaseFilter(text, states, commune, mediator, List.copyOf(wanted), silentSince, left);
    }

    public CaseFilter silent(@Nullable Instant since) {
        return new CaseFilter(text, states, commune, mediator, organisations, since, left);
    }

    /** Of those who accompanied and no longer do. */
    public CaseFilter leftBehind() {
        return new CaseFilter(text, states, commune, mediator, organisations, silentSince, true);
    }

    /** All that is asked, of facets {@code f}; nothing is said of the rest. */
    String where() {
        return whole()
                + (states.isEmpty() ? "" : " and " + stateOk())
                + (commune.isEmpty() ? "" : " and " + placeOk())
                + " and " + whoOk()
                + (silentSince == null ? "" : " and " + SILENT);
    }

    /** What no filter of the list changes. */
    String whole() {
        return " where not f.merged"
                + (organisations.isEmpty() ? "" : " and f.organisation = any (:organisations)")
                + (text.isEmpty() ? "" : SAYING);
    }

    String stateOk() {
        return states.isEmpty() ? "true" : "f.state = any (:states)";
    }

    String placeOk() {
        return commune.isEmpty() ? "true" : "f.commune = :commune";
    }

    String whoOk() {
        return (mediator == null ? "true" : "f.mediator = :mediator") + (left ? LEFT : "");
    }

    Sql.Statement on(Sql.Statement statement) {
        return statement
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("commune", commune)
                .param("mediator", mediator == null ? null : mediator.value())
                .param(
                        "organisations",
                        organisations.stream().map(PartyId::value).toArray(UUID[]::new))
                .param("sought", Fold.sought(text))
                .param("plain", "%" + text.strip().replaceAll("[%_\\\\]", "") + "%")
                .param("since", silentSince == null ? Instant.EPOCH : silentSince);
    }
}
