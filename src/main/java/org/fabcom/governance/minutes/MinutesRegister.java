package org.fabcom.governance.minutes;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.governance.assemblies.desk.MinutesToApprove;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The minutes of bodies, in order. The base refuses a gap, a broken chain and any change. Thread-safe. */
@Repository
public class MinutesRegister implements MinutesToApprove {

    /** What comes before the next number. */
    record Last(int number, String sha256) {}

    private static final String SELECT = """
            select id, body, number, assembly, amends, title, sha256, previous, chair, secretary, signed_at from governance.minutes
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Sql db;

    MinutesRegister(Sql db) {
        this.db = db;
    }

    public List<SignedMinutes> all(UUID body) {
        return db.sql(SELECT + "where body = :body order by number")
                .param("body", body)
                .list(MinutesRegister::read);
    }

    /** What was signed; empty: it was signed before words were kept. */
    Optional<MinutesText> text(UUID minutes) {
        return db.sql("select words::text from governance.minutes where id = :id and words is not null")
                .param("id", minutes)
                .optional(String.class)
                .map(it -> JSON.readValue(it, MinutesText.class));
    }

    /** The minutes themselves. */
    Optional<SignedMinutes> ofAssembly(UUID assembly) {
        return db.sql(SELECT + "where assembly = :assembly and amends is null")
                .param("assembly", assembly)
                .optional(MinutesRegister::read);
    }

    List<SignedMinutes> addenda(UUID minutes) {
        return db.sql(SELECT + "where amends = :minutes order by number")
                .param("minutes", minutes)
                .list(MinutesRegister::read);
    }

    Optional<SignedMinutes> find(UUID id) {
        return db.sql(SELECT + "where id = :id").param("id", id).optional(MinutesRegister::read);
    }

    Optional<byte[]> file(UUID assembly, int number) {
        return db.sql("select pdf from governance.minutes where assembly = :assembly and number = :number")
                .param("assembly", assembly, "number", number)
                .optional((row, n) -> row.getBytes("pdf"));
    }

    @Override
    public Optional<Minutes> of(UUID body) {
        return db.sql("""
                select m.id, m.title, m.sha256 from governance.minutes m
                where m.body = :body and m.amends is null and not exists (
                    select from governance.agenda_item i join governance.assembly a on a.id = i.assembly
                    where i.approves = m.id and a.state <> 'CANCELLED' and i.outcome is distinct from 'REJECTED')
                order by m.number desc limit 1
                """)
                .param("body", body)
                .optional((row, n) -> new Minutes(Rows.id(row, "id"), row.getString("title"), row.getString("sha256")));
    }

    /** Nobody else takes the next number of this body until the transaction ends. */
    Last last(UUID body) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('governance.minutes.' || :body, 0))")
                .param("body", body.toString())
                .single((row, n) -> n);
        return db.sql("select number, sha256 from governance.minutes where body = :body order by number desc limit 1")
                .param("body", body)
                .optional((row, n) -> new Last(row.getInt("number"), row.getString("sha256")))
                .orElse(new Last(0, ""));
    }

    SignedMinutes enter(
            UUID body,
            Last last,
            UUID assembly,
            @Nullable UUID amends,
            String title,
            MinutesText text,
            byte[] pdf,
            String sha256,
            PartyId chair,
            @Nullable PartyId secretary) {
        var id = Ids.next();
        db.sql("""
                insert into governance.minutes (id, body, number, assembly, amends, title, words, pdf, sha256, previous, chair, secretary,
                    signed_at)
                values (:id, :body, :number, :assembly, :amends, :title, :words::jsonb, :pdf, :sha256, :previous, :chair, :secretary, :now)
                """)
                .param("id", id)
                .param("body", body)
                .param("number", last.number() + 1)
                .param("assembly", assembly)
                .param("amends", amends, Types.OTHER)
                .param("title", title)
                .param("words", JSON.writeValueAsString(text))
                .param("pdf", pdf)
                .param("sha256", sha256)
                .param("previous", last.sha256())
                .param("chair", chair.value())
                .param("secretary", Rows.value(secretary), Types.OTHER)
                .update();
        return find(id).orElseThrow();
    }

    private static SignedMinutes read(ResultSet row, int n) throws SQLException {
        return new SignedMinutes(
                Rows.id(row, "id"),
                Rows.id(row, "body"),
                row.getInt("number"),
                Rows.id(row, "assembly"),
                Rows.idIfAny(row, "amends"),
                row.getString("title"),
                row.getString("sha256"),
                row.getString("previous"),
                Rows.party(row, "chair"),
                Rows.partyIfAny(row, "secretary"),
                Times.read(row, "signed_at"));
    }
}
