package org.fabcom.catalogue.starter;

import module java.base;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Puts general statements of law and exchange rates in place. Answers how many rows it touched. */
@Repository
record Rulebook(Sql db, JsonMapper json) {

    record LawRow(
            String id,
            String text,
            String url,
            String title,
            LocalDate readOn,
            @Nullable LocalDate asOf,
            boolean verified,
            String rank,
            String asOfTo) {}

    record RateRow(String currency, LocalDate on, long millionths, String url, String title, LocalDate readOn) {}

    int laws(List<LawRow> rows) {
        return db.sql("""
                insert into catalogue.law as l (id, text, source_url, source_title, read_on, as_of, verified, source_rank, as_of_to)
                select * from jsonb_to_recordset(:rows::jsonb) as r (id text, text text, url text, title text,
                    "readOn" date, "asOf" date, verified boolean, rank text, "asOfTo" text)
                on conflict (id) do update set text = excluded.text, source_url = excluded.source_url,
                    source_title = excluded.source_title, read_on = excluded.read_on, as_of = excluded.as_of,
                    verified = excluded.verified, source_rank = excluded.source_rank, as_of_to = excluded.as_of_to
                where (l.text, l.source_url, l.source_title, l.read_on, l.as_of, l.verified, l.source_rank, l.as_of_to)
                    is distinct from (excluded.text, excluded.source_url, excluded.source_title, excluded.read_on,
                        excluded.as_of, excluded.verified, excluded.source_rank, excluded.as_of_to)
                """).param("rows", json.writeValueAsString(rows)).update();
    }

    /** A rate of a day never goes: what was counted with it can be counted again. */
    int rates(List<RateRow> rows) {
        return db.sql("""
                insert into catalogue.rate as x (currency, rated_on, millionths, source_url, source_title, read_on)
                select * from jsonb_to_recordset(:rows::jsonb) as r (currency text, "on" date, millionths bigint,
                    url text, title text, "readOn" date)
                on conflict (currency, rated_on) do update set millionths = excluded.millionths,
                    source_url = excluded.source_url, source_title = excluded.source_title, read_on = excluded.read_on
                where (x.millionths, x.source_url, x.source_title, x.read_on) is distinct from
                    (excluded.millionths, excluded.source_url, excluded.source_title, excluded.read_on)
                """).param("rows", json.writeValueAsString(rows)).update();
    }
}
