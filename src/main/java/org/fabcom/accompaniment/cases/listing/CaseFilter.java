package org.fabcom.accompaniment.cases.listing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fabcom.accompaniment.cases.CaseState;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which cases are wanted; what is empty or null asks for nothing.
 *
 * @param commune as the organisation writes it
 * @param silentSince nothing was heard since, and it is not over
 */
public record CaseFilter(
        String text,
        List<CaseState> states,
        String commune,
        @Nullable PartyId mediator,
        Collection<PartyId> organisations,
        @Nullable Instant silentSince) {

    static final String WHERE = """
             where c.merged_into is null
               and (cardinality(:states::text[]) = 0 or c.state = any (:states::text[]))
               and (:commune = '' or o.commune_name = :commune)
               and (:mediator::uuid is null or c.mediator = :mediator)
               and (cardinality(:organisations::uuid[]) = 0 or c.organisation = any (:organisations::uuid[]))
               and (:text = '' or o.name_folded like :like or c.need ilike :plain)
               and (:silent::timestamptz is null or coalesce(n.at, c.opened_at) < :silent
                    and c.state not in ('CLOSED', 'REDIRECTED', 'DROPPED'))
            """;

    public static CaseFilter all() {
        return new CaseFilter("", List.of(), "", null, List.of(), null);
    }

    public CaseFilter in(Collection<CaseState> wanted) {
        return new CaseFilter(text, List.copyOf(wanted), commune, mediator, organisations, silentSince);
    }

    public CaseFilter of(PartyId person) {
        return new CaseFilter(text, states, commune, person, organisations, silentSince);
    }

    public CaseFilter at(String place) {
        return new CaseFilter(text, states, place, mediator, organisations, silentSince);
    }

    public CaseFilter forOrganisations(Collection<PartyId> wanted) {
        return new CaseFilter(text, states, commune, mediator, List.copyOf(wanted), silentSince);
    }

    public CaseFilter silent(@Nullable Instant since) {
        return new CaseFilter(text, states, commune, mediator, organisations, since);
    }

    JdbcClient.StatementSpec on(JdbcClient.StatementSpec statement) {
        var folded = Fold.words(text);
        OffsetDateTime silent = silentSince == null ? null : Times.sql(silentSince);
        return statement
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("commune", commune)
                .param("mediator", mediator == null ? null : mediator.value())
                .param(
                        "organisations",
                        organisations.stream().map(PartyId::value).toArray(UUID[]::new))
                .param("text", folded)
                .param("like", "%" + folded + "%")
                .param("plain", "%" + text.strip().replaceAll("[%_\\\\]", "") + "%")
                .param("silent", silent);
    }
}
