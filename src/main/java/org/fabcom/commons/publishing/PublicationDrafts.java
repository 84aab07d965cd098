package org.fabcom.commons.publishing;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.cases.CaseId;
import org.fabcom.commons.Story;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts of plans to be published, one a case, and what a person has looked at in them. */
@Repository
public class PublicationDrafts {

    private final Sql db;
    private final JsonMapper json;

    PublicationDrafts(Sql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** @param reviewed keys of what was found and looked at; {@code proposed}: the organisation may publish it */
    public record Kept(PublicationDraft draft, Set<String> reviewed, boolean proposed, PartyId by, Instant at) {}

    public Optional<Kept> of(CaseId id) {
        return db.sql("select content, reviewed, state, prepared_by, prepared_at, version from commons.shared_draft "
                        + "where case_file = :case")
                .param("case", id.value())
                .optional(this::read);
    }

    /** Until the end of the transaction nobody else writes or publishes it. */
    void lock(CaseId id) {
        db.sql("select 1 from commons.shared_draft where case_file = :case for update")
                .param("case", id.value())
                .optional(Integer.class);
    }

    /**
     * The first draft of a case, or the first since it was closed again; false if somebody was faster.
     *
     * @param closed one that was prepared before is of what was then, and gives way
     */
    @Transactional
    boolean begin(CaseId id, PublicationDraft draft, Instant closed, PartyId by) {
        return db.sql("""
                insert into commons.shared_draft as d (case_file, content, state, prepared_by, prepared_at)
                values (:case, :content::jsonb, 'PREPARING', :by, :now)
                on conflict (case_file) do update set content = excluded.content, reviewed = '[]', state = 'PREPARING',
                    proposed = null, reviewed_by = null, prepared_by = excluded.prepared_by,
                    prepared_at = excluded.prepared_at, version = d.version + 1
                where d.prepared_at < :closed
                """)
                .param("case", id.value())
                .param("content", json.writeValueAsString(draft))
                .param("by", by.value())
                .param("closed", closed)
                .updated();
    }

    /** Written anew, if nobody did since; whatever was proposed is no more. False if somebody was faster. */
    @Transactional
    boolean write(CaseId id, PublicationDraft draft, Set<String> reviewed, PartyId by) {
        return change(id, draft, reviewed, null, by) == 1;
    }

    /** Somebody looked through it: the organisation may publish this story, and no other. False if somebody was faster. */
    @Transactional
    boolean propose(CaseId id, PublicationDraft draft, Set<String> reviewed, PartyId by) {
        return change(id, draft, reviewed, draft.story(), by) == 1;
    }

    private int change(CaseId id, PublicationDraft draft, Set<String> reviewed, @Nullable Story proposed, PartyId by) {
        return db.sql("""
                update commons.shared_draft set content = :content::jsonb, reviewed = :reviewed::jsonb, state = :state,
                    proposed = :proposed::jsonb, reviewed_by = :reviewer, prepared_by = :by, prepared_at = :now, version = version + 1
                where case_file = :case and version = :version
                """)
                .param("content", json.writeValueAsString(draft))
                .param("reviewed", json.writeValueAsString(reviewed))
                .param("state", proposed == null ? "PREPARING" : "PROPOSED")
                .param("proposed", proposed == null ? null : json.writeValueAsString(proposed))
                .param("reviewer", proposed == null ? null : by.value())
                .param("by", by.value())
                .param("case", id.value())
                .param("version", draft.version())
                .update();
    }

    private Kept read(ResultSet row, int n) throws SQLException {
        var draft = json.readValue(row.getString("content"), PublicationDraft.class);
        var reviewed = json.readValue(row.getString("reviewed"), new TypeReference<List<String>>() {});
        return new Kept(
                new PublicationDraft(draft.bare(), draft.place(), draft.offers(), draft.steps(), row.getInt("version")),
                new HashSet<>(reviewed),
                row.getString("state").equals("PROPOSED"),
                new PartyId(row.getObject("prepared_by", UUID.class)),
                Times.read(row, "prepared_at"));
    }
}
