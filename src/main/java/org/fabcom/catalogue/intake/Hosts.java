package org.fabcom.catalogue.intake;

import module java.base;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Puts hosts with their offers in place. Answers how many rows it touched. */
@Repository
public class Hosts {

    private final Sql db;
    private final JsonMapper json;

    Hosts(Sql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    public int put(List<HostRow> rows) {
        if (rows.isEmpty()) return 0;
        int hosts = db.sql("""
                insert into catalogue.host as h (id, slug, name, by_whom, site, country, collective, origin)
                select * from jsonb_to_recordset(:rows::jsonb) as r (id uuid, slug text, name text, by text, site text,
                    country text, collective text, origin text)
                on conflict (id) do update set name = excluded.name, by_whom = excluded.by_whom, site = excluded.site,
                    country = excluded.country, collective = excluded.collective
                where (h.name, h.by_whom, h.site, h.country, h.collective) is distinct from
                    (excluded.name, excluded.by_whom, excluded.site, excluded.country, excluded.collective)
                """).param("rows", json.writeValueAsString(rows)).update();
        return hosts + offers(rows);
    }

    private int offers(List<HostRow> rows) {
        var offers = json.writeValueAsString(
                rows.stream().flatMap(it -> it.offers().stream()).toList());
        int gone = db.sql("""
                delete from catalogue.offer where origin = any (:origins)
                and id not in (select id from jsonb_to_recordset(:offers::jsonb) as r (id uuid))
                """)
                .param("origins", rows.stream().map(HostRow::origin).toArray(String[]::new), "offers", offers)
                .update();
        int put = db.sql("""
                insert into catalogue.offer as o (id, host, commons, status, text, price_cents, currency, period,
                    source_url, source_title, read_on, as_of, verified, origin, source_rank, as_of_to, for_whom)
                select * from jsonb_to_recordset(:offers::jsonb) as r (id uuid, host uuid, commons uuid, status text,
                    text text, cents bigint, currency text, period text, url text, title text, "readOn" date,
                    "asOf" date, verified boolean, origin text, rank text, "asOfTo" text, "forWhom" text)
                on conflict (id) do update set status = excluded.status, price_cents = excluded.price_cents,
                    currency = excluded.currency, period = excluded.period, source_title = excluded.source_title,
                    read_on = excluded.read_on, as_of = excluded.as_of, verified = excluded.verified,
                    source_rank = excluded.source_rank, as_of_to = excluded.as_of_to, for_whom = excluded.for_whom
                where (o.status, o.price_cents, o.currency, o.period, o.source_title, o.read_on, o.as_of, o.verified,
                        o.source_rank, o.as_of_to, o.for_whom)
                    is distinct from (excluded.status, excluded.price_cents, excluded.currency, excluded.period,
                        excluded.source_title, excluded.read_on, excluded.as_of, excluded.verified, excluded.source_rank,
                        excluded.as_of_to, excluded.for_whom)
                """).param("offers", offers).update();
        return gone + put;
    }
}
