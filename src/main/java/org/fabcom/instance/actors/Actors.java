package org.fabcom.instance.actors;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.people.communes.Commune;
import org.springframework.stereotype.Repository;

/** Organisations as they show themselves. */
@Repository
public class Actors {

    private static final String ONE = """
            select a.*, p.name, o.commune_code, o.commune_name from instance.actor a
            join people.party_card p on p.id = a.organisation join people.organisation_card o on o.id = a.organisation
            """;

    private final Sql db;
    private final Clock clock;

    Actors(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Actor> find(PartyId organisation) {
        return db.sql(ONE + "where a.organisation = :id")
                .param("id", organisation.value())
                .optional(Actors::read);
    }

    /** All that chose to be shown, by name. */
    List<Actor> shown() {
        return db.sql(ONE + "where a.published order by lower(p.name), a.organisation")
                .list(Actors::read);
    }

    /** Whether another one than this organisation is shown. */
    boolean others(PartyId than) {
        return db.sql("select exists (select from instance.actor where published and organisation <> :than)")
                .param("than", than.value())
                .single(Boolean.class);
    }

    /** Those shown whose name has these words, or that have this number; but for one, by name, at most so many. */
    List<Actor> named(String text, PartyId except, int most) {
        return db.sql(ONE + """
                 where a.published and a.organisation <> :except
                    and (position(:folded in o.name_folded) > 0 or :digits in (o.siret, left(o.siret, 9)) or :text = lower(o.rna))
                order by o.name_folded, a.organisation limit :most
                """)
                .param("except", except.value())
                .param("folded", Fold.words(text))
                .param("digits", text.replaceAll("[^0-9]", ""))
                .param("text", text.toLowerCase(Locale.ROOT))
                .param("most", most)
                .list(Actors::read);
    }

    /** False if somebody else changed it since {@code version}. */
    public boolean say(PartyId organisation, Actor.Said it, boolean published, PartyId by, int version) {
        var all = Actor.Said.ALL;
        var sql = "insert into instance.actor as a (organisation, published, said_by, said_at, " + all.columns()
                + ") select :id, :published, :by, :at, " + all.params() + """
                 where :version = 0 or exists (select from instance.actor where organisation = :id)
                on conflict (organisation) do update set published = excluded.published, said_by = excluded.said_by,
                    said_at = excluded.said_at, version = a.version + 1,
                """ + all.assigned()
                + " where a.version = :version";
        return all.fill(db.sql(sql), it)
                .param("id", organisation.value())
                .param("published", published)
                .param("by", by.value())
                .param("at", clock.instant())
                .param("version", version)
                .updated();
    }

    private static Actor read(ResultSet row, int n) throws SQLException {
        return new Actor(
                Rows.party(row, "organisation"),
                row.getString("name"),
                new Commune(row.getString("commune_code"), row.getString("commune_name")),
                Actor.Said.ALL.row(row),
                row.getBoolean("published"),
                Times.read(row, "said_at"),
                row.getInt("version"));
    }
}
