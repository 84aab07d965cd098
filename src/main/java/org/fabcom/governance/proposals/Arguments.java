package org.fabcom.governance.proposals;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.governance.proposals.Argument.Kind;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is said for and against, each with the text it answered (G2). Thread-safe. */
@Repository
public class Arguments {

    private final Sql db;
    private final Proposals proposals;

    Arguments(Sql db, Proposals proposals) {
        this.db = db;
        this.proposals = proposals;
    }

    @Transactional
    public Optional<ProposalRefusal> say(UUID proposal, int seen, Kind kind, String words, String source, Visitor me) {
        return say(proposal, seen, kind, words, source, null, me);
    }

    /** @param seen number of the text that was read when it was written; @param value of the body that is at stake, null: none */
    @Transactional
    public Optional<ProposalRefusal> say(
            UUID proposal, int seen, Kind kind, String words, String source, @Nullable UUID value, Visitor me) {
        var it = proposals.locked(proposal, me);
        if (!it.state().talking() || seen < 1 || seen > it.current()) return Optional.of(ProposalRefusal.NOT_NOW);
        if (words.length() > Lengths.ARGUMENT || source.length() > Lengths.SOURCE)
            return Optional.of(ProposalRefusal.WORDS_TOO_LONG);
        if (said(proposal, seen, kind, words, source, value, me.party())) return Optional.empty();
        db.sql("""
                insert into governance.argument (id, proposal, text_at, kind, words, source, value, said_by, said_at)
                values (:id, :proposal, :text, :kind, :words, :source, :value, :by, :now)
                """)
                .param("id", Ids.next())
                .param("proposal", proposal)
                .param("text", seen)
                .param("kind", kind.name())
                .param("words", words)
                .param("source", source)
                .param("value", value, java.sql.Types.OTHER)
                .param("by", me.party().value())
                .update();
        proposals.touch(proposal);
        return Optional.empty();
    }

    /** The very same of the same person stands there: a button pressed twice. */
    private boolean said(
            UUID proposal, int seen, Kind kind, String words, String source, @Nullable UUID value, PartyId by) {
        return db.sql("""
                        select exists (select from governance.argument where proposal = :proposal and gone_at is null
                            and said_by = :by and text_at = :text and kind = :kind and words = :words and source = :source
                            and value is not distinct from :value)
                        """)
                .param("proposal", proposal)
                .param("by", by.value())
                .param("text", seen)
                .param("kind", kind.name())
                .param("words", words)
                .param("source", source)
                .param("value", value, java.sql.Types.OTHER)
                .single(Boolean.class);
    }

    /** False if it was not theirs, or gone already. */
    public boolean takeBack(UUID id, PartyId by) {
        return db.sql(
                        "update governance.argument set gone_at = :now where id = :id and said_by = :by and gone_at is null")
                .param("id", id, "by", by.value())
                .updated();
    }

    public Map<Kind, Long> counts(UUID proposal) {
        var counts = new EnumMap<Kind, Long>(Kind.class);
        db.sql("select kind, n from governance.argument_count where proposal = :proposal")
                .param("proposal", proposal)
                .query(row -> {
                    counts.put(Kind.valueOf(row.getString("kind")), row.getLong("n"));
                });
        return counts;
    }

    /** Some of them, the newest first. @param kind null: all */
    public List<Argument> some(UUID proposal, @Nullable Kind kind, long offset, int most) {
        return db.sql("""
                select a.*, coalesce(p.name, '') as name, coalesce(v.name, '') as value_name from (
                    select * from governance.argument where proposal = :proposal and gone_at is null #kind
                    order by said_at desc, id offset :offset limit :most) a
                left join people.party_card p on p.id = a.said_by
                left join governance.charter_value v on v.id = a.value order by a.said_at desc, a.id
                """.replace("#kind", kind == null ? "" : "and kind = :kind"))
                .param("proposal", proposal, "kind", kind == null ? "" : kind.name(), "offset", offset, "most", most)
                .list(Arguments::read);
    }

    private static Argument read(ResultSet row, int n) throws SQLException {
        return new Argument(
                Rows.id(row, "id"),
                row.getInt("text_at"),
                Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getString("source"),
                Rows.party(row, "said_by"),
                row.getString("name"),
                Times.read(row, "said_at"),
                row.getString("value_name"));
    }
}
