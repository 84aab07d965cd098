package org.fabcom.governance.assemblies;

import module java.base;
import java.sql.Types;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The proof: who was convened, how, when, with which documents (G17). Thread-safe. */
@Repository
public class Convocations {

    public enum Channel {
        MAIL,
        PAPER
    }

    /**
     * @param sentTo the address of a mail; empty for a letter on paper
     * @param sentAt null: a letter on paper that was not handed over yet
     * @param documents each as its sha256, a blank and its name
     */
    public record Convocation(
            UUID id,
            int agendaVersion,
            @Nullable PartyId person,
            String name,
            @Nullable String college,
            Channel channel,
            String sentTo,
            @Nullable Instant sentAt,
            List<String> documents) {}

    private final Sql db;
    private final Clock clock;

    Convocations(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The newest agenda first, then by name. */
    public List<Convocation> of(UUID assembly) {
        return db.sql("""
                select c.id, c.agenda_version, c.person, coalesce(nullif(c.name, ''), p.name, '') as name, c.college, c.channel,
                    c.sent_to, c.sent_at, c.documents
                from governance.convocation c left join people.party_card p on p.id = c.person
                where c.assembly = :assembly
                order by c.agenda_version desc, people.sorted(coalesce(nullif(c.name, ''), p.name, '')), c.id
                """)
                .param("assembly", assembly)
                .list((row, n) -> new Convocation(
                        Rows.id(row, "id"),
                        row.getInt("agenda_version"),
                        Rows.partyIfAny(row, "person"),
                        row.getString("name"),
                        row.getString("college"),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("sent_to"),
                        Times.readIfAny(row, "sent_at"),
                        Rows.texts(row, "documents")));
    }

    /** The name of a person is not copied: it goes with the account. @param sentTo empty: to be printed */
    void add(
            UUID assembly,
            int version,
            @Nullable PartyId person,
            String name,
            @Nullable String college,
            String sentTo,
            List<String> documents,
            PartyId by) {
        boolean mail = !sentTo.isEmpty();
        db.sql("""
                insert into governance.convocation (id, assembly, agenda_version, person, name, college, channel, sent_to, sent_at,
                    documents, made_by)
                values (:id, :assembly, :version, :person,
                    case when exists (select from people.party_card p where p.id = :person and p.name = :name) then '' else :name end,
                    :college, :channel, :to, :at, :documents, :by)
                """)
                .param("id", Ids.next())
                .param("assembly", assembly)
                .param("version", version)
                .param("person", Rows.value(person), Types.OTHER)
                .param("name", name)
                .param("college", college)
                .param("channel", (mail ? Channel.MAIL : Channel.PAPER).name())
                .param("to", sentTo)
                .param("at", mail ? Times.sql(clock.instant()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("documents", documents.toArray(String[]::new))
                .param("by", by.value())
                .update();
    }

    /** The letters on paper were handed over or posted; how many. */
    public int handed(UUID assembly) {
        return db.sql("update governance.convocation set sent_at = :now"
                        + " where assembly = :assembly and channel = 'PAPER' and sent_at is null")
                .param("assembly", assembly)
                .update();
    }
}
