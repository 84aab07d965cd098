package org.fabcom.catalogue;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/**
 * What replaces what. A claim names its target in words; it concerns every service that bears this name or alias, now or
 * later.
 */
@Repository
public class Alternatives {

    /** A commons that replaces a service, with the claims that say so and its offers' best opening (A9). */
    public record Claim(SheetId service, Sheet commons, Alternative claim) {}

    /** A source may say it several times: what we wrote ourselves is quoted before what a list says. */
    private static final String BEST = """
            with claim as materialized (
                select distinct on (a.sheet, x.commons) a.sheet as service, x.*, x.origin like 'starter%' as ours,
                    case when x.commons in (select commons from catalogue.offer where status = 'open') then 0
                         when x.commons in (select commons from catalogue.offer where status = 'unknown') then 1
                         when x.commons in (select commons from catalogue.offer) then 3 else 2 end as opening
                from catalogue.alias a join catalogue.alternative x on x.target_key = a.key
                where a.sheet = any (:services) and x.commons <> a.sheet
                order by a.sheet, x.commons, case when x.origin like 'starter%' then x.origin end desc nulls last, x.origin, x.target),
            ranked as (
                select c.*, row_number() over (partition by c.service
                    order by s.freeness <> 'free', c.opening = 3, not c.ours, c.opening, s.name collate "C", s.slug) as place
                from claim c join catalogue.sheet s on s.id = c.commons where s.freeness in ('free', 'unknown'))
            select r.service, r.target, r.source_url, r.source_title, r.source_rank, r.read_on, r.origin, r.verified, #columns
            from ranked r join catalogue.sheet s on s.id = r.commons
            where r.place <= :most order by r.service, r.place
            """.replace("#columns", Sheets.COLUMNS);

    private final Sql db;

    Alternatives(Sql db) {
        this.db = db;
    }

    /** All claims about these services, free commons first, those with an open offer before the others, then by name. */
    public List<Claim> of(Collection<SheetId> services) {
        return db.sql(
                        "select a.sheet as service, x.target, x.source_url, x.source_title, x.source_rank, x.read_on, x.origin, x.verified, "
                                + Sheets.COLUMNS
                                + ", " + OPENING + " as opening"
                                + " from catalogue.alias a join catalogue.alternative x on x.target_key = a.key"
                                + " join catalogue.sheet s on s.id = x.commons"
                                + " where a.sheet = any (:services) and s.id <> a.sheet"
                                + " order by a.sheet, s.freeness <> 'free', opening, s.name_key, x.origin")
                .param("services", services.stream().map(SheetId::value).toArray(UUID[]::new))
                .list(Alternatives::claim);
    }

    /**
     * The few that replace each of these services best, each commons once, never one known not to be free: free before those
     * whose licence nobody read, full hosts last, those we chose ourselves, then those with a host that takes newcomers, by name.
     */
    public List<Claim> best(Collection<SheetId> services, int most) {
        if (services.isEmpty()) return List.of();
        return db.sql(BEST)
                .param("services", services.stream().map(SheetId::value).toArray(UUID[]::new), "most", most)
                .list(Alternatives::claim);
    }

    private static Claim claim(ResultSet row, int n) throws SQLException {
        return new Claim(
                new SheetId(row.getObject("service", UUID.class)),
                Sheets.read(row, n),
                new Alternative(
                        new SheetId(row.getObject("id", UUID.class)),
                        row.getString("target"),
                        Fact.Source.read(row),
                        row.getObject("read_on", java.time.LocalDate.class),
                        row.getString("origin"),
                        row.getBoolean("verified")));
    }

    /** Rank of a sheet's offers: 0 an open one, 1 unknown or none, 2 only full or closing ones (A9: never first). */
    static final String OPENING = """
            (select case when bool_or(o.status = 'open') then 0
                         when count(*) = 0 or bool_or(o.status = 'unknown') then 1 else 2 end
             from catalogue.offer o where o.commons = s.id)""";

    /** What a commons replaces, each target once. */
    public List<Alternative> by(SheetId commons) {
        return db.sql(
                        "select distinct on (target_key) target, source_url, source_title, source_rank, read_on, origin, verified "
                                + "from catalogue.alternative where commons = :commons order by target_key, origin")
                .param("commons", commons.value())
                .list((row, n) -> new Alternative(
                        commons,
                        row.getString("target"),
                        Fact.Source.read(row),
                        row.getObject("read_on", java.time.LocalDate.class),
                        row.getString("origin"),
                        row.getBoolean("verified")));
    }
}
