package org.fabcom.market.posts;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.market.Sight;
import org.fabcom.web.list.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The posts. What is for others' eyes goes through a {@link Sight}. Runs in the caller's transaction. */
@Repository
public class Posts {

    /** The columns of a post {@code p}, with its prices and its groups. */
    public static final String COLUMNS = """
            p.id, p.kind, p.state, p.owner, p.category, p.title, p.description, p.tags, p.quantity, p.taken, p.unit, p.from_date,
            p.to_date, p.commune_code, p.commune_name, p.place, p.place_hidden, p.price_mode, p.audience, p.expires_on,
            p.closed_why, p.first_published_at, p.published_at, p.created_at, p.version,
            array(select m.currency from market.post_price m where m.post = p.id order by m.position) as currencies,
            array(select m.units from market.post_price m where m.post = p.id order by m.position) as amounts,
            array(select a.grp from market.post_audience a where a.post = p.id order by 1) as groups
            """;

    private static final String SELECT = "select " + COLUMNS + " from market.post p";

    private final Sql db;

    Posts(Sql db) {
        this.db = db;
    }

    /** For commands and for those who may anyway: asks nobody's sight. */
    public Optional<Post> find(UUID id) {
        return db.sql(SELECT + " where p.id = :id").param("id", id).optional(Posts::read);
    }

    /** What this visitor may see of it; others' drafts and cancelled posts never (E18). */
    public Optional<Post> find(UUID id, Sight sight) {
        return db.sql(
                        SELECT + " where p.id = :id and " + Sight.SEEN
                                + " and (p.state in ('PUBLISHED', 'CLOSED') or p.owner = any (:sightActing) or :sightModerator)")
                .param("id", id)
                .params(sight.parameters())
                .optional(Posts::read);
    }

    /** What this visitor may change: whoever acts for its owner, or a moderator. For all others it does not exist. */
    Optional<Post> tended(UUID id, Sight sight) {
        return find(id, sight).filter(it -> sight.acts(it.owner()) || sight.moderator());
    }

    /** Who wrote it, for its owner. */
    public PartyId writer(UUID id) {
        return db.sql("select created_by from market.post where id = :id")
                .param("id", id)
                .single((row, n) -> new PartyId(row.getObject(1, UUID.class)));
    }

    /** The row stays locked until the end of the transaction. */
    public Optional<Post> lock(UUID id) {
        db.sql("select id from market.post where id = :id for update")
                .param("id", id)
                .optional((row, n) -> row.getObject(1, UUID.class));
        return find(id);
    }

    /** False if it is a closed group, which shows nothing (E58); an open one stays open until the end of the transaction. */
    boolean holdsOpen(PartyId owner) {
        return db.sql("select circles.hold_open(array[:owner])")
                .param("owner", owner.value())
                .single(Boolean.class);
    }

    /** All of a party, the newest first; drafts too. */
    public List<Post> of(Set<PartyId> owners, Paging paging) {
        return db.sql(SELECT + " where p.owner = any (:owners) order by p.created_at desc, p.id desc" + Paging.SQL)
                .param("owners", Sight.ids(owners))
                .params(paging.parameters())
                .list(Posts::read);
    }

    public long count(Set<PartyId> owners) {
        return db.sql("select count(*) from market.post where owner = any (:owners)")
                .param("owners", Sight.ids(owners))
                .single(Long.class);
    }

    /** Published ones whose last day was before that one. */
    List<UUID> over(LocalDate today) {
        return ids(
                "select id from market.post where state = 'PUBLISHED' and expires_on < :day order by expires_on",
                today);
    }

    /** Published ones that expire on that day at the latest, whose owner was not told of this expiry. */
    List<UUID> soonOver(LocalDate day) {
        return ids(
                "select id from market.post where state = 'PUBLISHED' and expires_on <= :day "
                        + "and warned_for is distinct from expires_on order by expires_on",
                day);
    }

    private List<UUID> ids(String sql, LocalDate day) {
        return db.sql(sql).param("day", day).list((row, n) -> row.getObject(1, UUID.class));
    }

    void warned(UUID id) {
        db.sql("update market.post set warned_for = expires_on where id = :id")
                .param("id", id)
                .update();
    }

    /** False if there is one with this number. */
    boolean insert(UUID id, PartyId owner, PostDraft draft, PartyId by, Instant now) {
        int done = written("""
                insert into market.post (id, kind, state, owner, created_by, category, title, description, tags, folded, currencies, quantity,
                    unit, from_date, to_date, commune_code, commune_name, place, place_hidden, price_mode, audience, expires_on,
                    created_at, changed_at)
                values (:id, :kind, 'DRAFT', :owner, :by, :category, :title, :description, cast(:tags as text[]), :folded, array(select unnest(cast(:currencies as uuid[])) order by 1), :quantity,
                    :unit, :from, :to, :code, :commune, :place, :hidden, :mode, :audience, :expires, :now, :now)
                on conflict (id) do nothing
                """, draft, now)
                .param("id", id, "kind", draft.kind().name(), "owner", owner.value(), "by", by.value())
                .update();
        if (done == 0) return false;
        around(id, draft);
        return true;
    }

    /** False if somebody was faster. */
    boolean update(UUID id, PostDraft draft, int version, Instant now) {
        int done = written("""
                update market.post set category = :category, title = :title, description = :description,
                    tags = cast(:tags as text[]), folded = :folded, currencies = array(select unnest(cast(:currencies as uuid[])) order by 1), quantity = :quantity, unit = :unit, from_date = :from,
                    to_date = :to, commune_code = :code, commune_name = :commune, place = :place, place_hidden = :hidden,
                    price_mode = :mode, audience = :audience, expires_on = :expires, changed_at = :now, version = version + 1
                where id = :id and version = :version and state <> 'CANCELLED'
                """, draft, now).param("id", id, "version", version).update();
        if (done == 0) return false;
        db.sql("delete from market.post_price where post = :id").param("id", id).update();
        db.sql("delete from market.post_audience where post = :id")
                .param("id", id)
                .update();
        around(id, draft);
        return true;
    }

    void state(UUID id, Post.State next, Post.@Nullable ClosedWhy why, LocalDate expires, Instant now) {
        db.sql("""
                update market.post set state = :state, closed_why = :why, expires_on = :expires, changed_at = :now,
                    version = version + 1, published_at = case when :state = 'PUBLISHED' then :now else published_at end,
                    first_published_at = case when :state = 'PUBLISHED' then coalesce(first_published_at, :now)
                        else first_published_at end
                where id = :id
                """)
                .param("state", next.name())
                .param("why", why == null ? null : why.name(), Types.VARCHAR)
                .param("expires", expires)
                .param("now", now)
                .param("id", id)
                .update();
    }

    private Sql.Statement written(String sql, PostDraft it, Instant now) {
        return db.sql(sql)
                .param("category", it.category())
                .param("title", it.title())
                .param("description", it.description())
                .param(
                        "tags",
                        it.tags().stream().map(tag -> '"' + tag + '"').collect(Collectors.joining(",", "{", "}")))
                .param("folded", Fold.words(it.title() + " " + it.description() + " " + String.join(" ", it.tags())))
                .param(
                        "currencies",
                        it.prices().stream()
                                .map(price -> price.currency().value())
                                .toArray(UUID[]::new))
                .param("quantity", it.quantity(), Types.INTEGER)
                .param("unit", it.unit())
                .param("from", it.from(), Types.DATE)
                .param("to", it.to(), Types.DATE)
                .param("code", it.communeCode(), Types.VARCHAR)
                .param("commune", it.communeName())
                .param("place", it.place())
                .param("hidden", it.placeHidden())
                .param("mode", it.mode().name())
                .param("audience", it.audience().name())
                .param("expires", it.expiresOn())
                .param("now", now);
    }

    private void around(UUID id, PostDraft draft) {
        int position = 0;
        for (var it : draft.prices()) {
            db.sql(
                            "insert into market.post_price (post, currency, units, position) values (:post, :currency, :units, :n)")
                    .param("post", id, "currency", it.currency().value(), "units", it.units(), "n", position++)
                    .update();
        }
        if (draft.audience() != PostDraft.Audience.GROUPS) return;
        for (var it : draft.groups()) {
            db.sql("insert into market.post_audience (post, grp) values (:post, :grp)")
                    .param("post", id, "grp", it)
                    .update();
        }
    }

    /** A row of {@link #COLUMNS}. */
    public static Post read(ResultSet row, int n) throws SQLException {
        var prices = Amount.read(row);
        var draft = new PostDraft(
                Post.Kind.valueOf(row.getString("kind")),
                row.getObject("category", UUID.class),
                row.getString("title"),
                row.getString("description"),
                Arrays.asList((String[]) row.getArray("tags").getArray()),
                row.getObject("quantity", Integer.class),
                row.getString("unit"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                row.getString("commune_code"),
                row.getString("commune_name"),
                row.getString("place"),
                row.getBoolean("place_hidden"),
                PostDraft.PriceMode.valueOf(row.getString("price_mode")),
                prices,
                PostDraft.Audience.valueOf(row.getString("audience")),
                Set.of((UUID[]) row.getArray("groups").getArray()),
                row.getObject("expires_on", LocalDate.class));
        var why = row.getString("closed_why");
        return new Post(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("owner", UUID.class)),
                Post.State.valueOf(row.getString("state")),
                draft,
                row.getInt("taken"),
                why == null ? null : Post.ClosedWhy.valueOf(why),
                Times.readIfAny(row, "first_published_at"),
                Times.readIfAny(row, "published_at"),
                Times.read(row, "created_at"),
                row.getInt("version"));
    }
}
