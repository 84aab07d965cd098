package org.fabcom.market.ratings;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.market.Sight;
import org.fabcom.market.categories.Criteria;
import org.fabcom.market.categories.Criterion;
import org.fabcom.market.deals.Deal;
import org.fabcom.market.deals.Deals;
import org.fabcom.market.posts.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ratings of deals that are done. They are revealed when both sides have rated, or when the window ends; nothing ever waits for
 * one (E33, E59). Averages are shown from {@link #ENOUGH} on (E60).
 */
@Repository
public class Ratings {

    /** Days after the end of a deal during which both sides may rate. */
    static final int WINDOW_DAYS = 14;

    /** From how many ratings on averages are shown: fewer would point at somebody. */
    public static final int ENOUGH = 3;

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** The window is over, the deal is not done, or it was rated before. */
        CLOSED,
        NOT_YOURS,
        /** A criterion of the category is missing, is not of it, or is beyond −2 and +2. */
        VALUES
    }

    /** A criterion with how often it was rated and what comes out; {@code sum} of all values. */
    public record Average(String criterion, long count, long sum) {

        /** In tenths, rounded half away from zero. */
        public long tenths() {
            return Math.round(Math.abs(sum) * 10.0 / count) * Long.signum(sum);
        }
    }

    /** The condition under which a rating {@code r} of a deal {@code d} is revealed. */
    private static final String REVEALED = """
            (d.done_at <= :closed or (select count(distinct x.author) from market.rating x where x.deal = d.id) = 2)
            """;

    private final Sql db;
    private final Deals deals;
    private final Posts posts;
    private final Criteria criteria;
    private final Clock clock;

    Ratings(Sql db, Deals deals, Posts posts, Criteria criteria, Clock clock) {
        this.db = db;
        this.deals = deals;
        this.posts = posts;
        this.criteria = criteria;
        this.clock = clock;
    }

    public Instant until(Deal deal) {
        var done = deal.doneAt();
        return (done == null ? clock.instant() : done).plus(Duration.ofDays(WINDOW_DAYS));
    }

    /** The criteria on which this deal is rated: those that its category inherits. */
    public List<Criterion> criteria(Deal deal) {
        return criteria.at(posts.find(deal.post()).orElseThrow().draft().category());
    }

    public boolean mayRate(Deal deal, Sight sight) {
        return side(deal, sight)
                .filter(it -> open(deal) && !rated(deal.id(), it))
                .isPresent();
    }

    /** The side for which somebody may speak, and that has not rated yet if there are two. */
    Optional<PartyId> side(Deal deal, Sight sight) {
        if (sight.acts(deal.replier()) && !(sight.acts(deal.owner()) && rated(deal.id(), deal.replier())))
            return Optional.of(deal.replier());
        return sight.acts(deal.owner()) ? Optional.of(deal.owner()) : Optional.empty();
    }

    private boolean open(Deal deal) {
        return deal.doneAt() != null && clock.instant().isBefore(until(deal));
    }

    private boolean rated(UUID deal, PartyId side) {
        return db.sql("select exists (select from market.rating where deal = :deal and author = :side)")
                .param("deal", deal, "side", side.value())
                .single(Boolean.class);
    }

    /** Once for each deal and side; {@code ofPost} is for the replier only, empty if they say nothing of the post. */
    @Transactional
    public Outcome rate(
            UUID id, PartyId side, Map<UUID, Integer> values, Map<UUID, Integer> ofPost, String comment, Sight me) {
        db.sql("select id from market.deal where id = :id for update")
                .param("id", id)
                .single((row, n) -> row.getObject(1, UUID.class));
        var deal = deals.find(id).orElseThrow();
        if (!deal.side(side) || !me.acts(side)) return Outcome.NOT_YOURS;
        if (!open(deal) || rated(id, side)) return Outcome.CLOSED;
        var asked = criteria(deal).stream().map(Criterion::id).collect(java.util.stream.Collectors.toSet());
        boolean post = !ofPost.isEmpty();
        if (!fits(values, asked) || post && (!fits(ofPost, asked) || !side.equals(deal.replier())))
            return Outcome.VALUES;
        insert(deal, side, null, values, comment, me);
        if (post) insert(deal, side, deal.post(), ofPost, "", me);
        return Outcome.DONE;
    }

    private static boolean fits(Map<UUID, Integer> values, java.util.Set<UUID> asked) {
        return values.keySet().equals(asked)
                && values.values().stream().allMatch(it -> it >= Rating.LEAST && it <= Rating.MOST);
    }

    private void insert(
            Deal deal, PartyId side, @Nullable UUID post, Map<UUID, Integer> values, String comment, Sight me) {
        var id = Ids.next();
        db.sql("""
                insert into market.rating (id, deal, author, made_by, about, post, comment, made_at)
                values (:id, :deal, :author, :by, :about, :post, :comment, :now)
                """)
                .param("id", id)
                .param("deal", deal.id())
                .param("author", side.value())
                .param("by", java.util.Objects.requireNonNull(me.person()).value())
                .param("about", deal.other(side).value())
                .param("post", post, java.sql.Types.OTHER)
                .param("comment", comment)
                .update();
        values.forEach((criterion, value) -> db.sql(
                        "insert into market.rating_value (rating, criterion, value) values (:rating, :criterion, :value)")
                .param("rating", id, "criterion", criterion, "value", value)
                .update());
    }

    /** Whom a revealed rating is about answers it, once (E59). */
    @Transactional
    Outcome answer(UUID rating, String words, Sight me) {
        var found = find(rating);
        if (found.isEmpty() || !me.acts(found.get().about())) return Outcome.NOT_YOURS;
        int done = db.sql("""
                insert into market.rating_answer (rating, words, made_by, made_at) values (:rating, :words, :by, :now)
                on conflict do nothing
                """)
                .param(
                        "rating",
                        rating,
                        "words",
                        words,
                        "by",
                        java.util.Objects.requireNonNull(me.person()).value())
                .update();
        return done == 1 ? Outcome.DONE : Outcome.CLOSED;
    }

    /** A moderator hides a comment, with the reason; the figure stays (E60). */
    @Transactional
    Outcome hide(UUID rating, String reason, Sight me) {
        if (!me.moderator()) return Outcome.NOT_YOURS;
        int done = db.sql("""
                insert into market.rating_hiding (rating, made_by, made_at, reason) values (:rating, :by, :now, :reason)
                on conflict do nothing
                """)
                .param(
                        "rating",
                        rating,
                        "by",
                        java.util.Objects.requireNonNull(me.person()).value(),
                        "reason",
                        reason)
                .update();
        return done == 1 ? Outcome.DONE : Outcome.CLOSED;
    }

    /** A revealed one. */
    Optional<Rating> find(UUID id) {
        return revealed("r.id = :id", "id", id, 1).stream().findFirst();
    }

    /** The revealed ones of a deal. */
    List<Rating> of(Deal deal) {
        return revealed("r.deal = :id", "id", deal.id(), 4);
    }

    /** The newest revealed ones about a party itself, not about its posts. */
    public List<Rating> about(PartyId party, int most) {
        return revealed("r.about = :id and r.post is null", "id", party.value(), most);
    }

    public List<Rating> aboutPost(UUID post, int most) {
        return revealed("r.post = :id", "id", post, most);
    }

    /** Of a party, by criterion; empty below {@link #ENOUGH}. */
    public List<Average> averages(PartyId party) {
        return averages("r.about = :id and r.post is null", party.value());
    }

    public List<Average> averagesOfPost(UUID post) {
        return averages("r.post = :id", post);
    }

    private List<Average> averages(String which, UUID id) {
        return db.sql("select c.name, count(*) as count, sum(v.value) as sum from market.rating r "
                        + "join market.deal d on d.id = r.deal join market.rating_value v on v.rating = r.id "
                        + "join market.criterion c on c.id = v.criterion where " + which + " and " + REVEALED
                        + " group by c.id, c.name having count(*) >= :enough order by lower(c.name)")
                .param("id", id, "closed", closed(), "enough", ENOUGH)
                .list((row, n) -> new Average(row.getString("name"), row.getLong("count"), row.getLong("sum")));
    }

    private Instant closed() {
        return clock.instant().minus(Duration.ofDays(WINDOW_DAYS));
    }

    private List<Rating> revealed(String which, String name, UUID value, int most) {
        var found = db.sql("""
                select r.id, r.deal, r.author, r.made_by, r.about, r.post, r.comment, r.made_at, h.rating is not null as hidden,
                    coalesce(a.words, '') as answer
                from market.rating r join market.deal d on d.id = r.deal
                left join market.rating_hiding h on h.rating = r.id left join market.rating_answer a on a.rating = r.id
                where
                """ + which + " and " + REVEALED + " order by r.made_at desc, r.id limit :most")
                .param(name, value)
                .param("closed", closed())
                .param("most", most)
                .list(Ratings::read);
        return found.stream().map(this::withValues).toList();
    }

    private Rating withValues(Rating it) {
        var values = db.sql("select criterion, value from market.rating_value where rating = :id")
                .param("id", it.id())
                .map(row -> row.getObject("criterion", UUID.class), row -> row.getInt("value"));
        return new Rating(
                it.id(),
                it.deal(),
                it.author(),
                it.by(),
                it.about(),
                it.post(),
                values,
                it.comment(),
                it.hidden(),
                it.answer(),
                it.at());
    }

    private static Rating read(ResultSet row, int n) throws SQLException {
        boolean hidden = row.getBoolean("hidden");
        return new Rating(
                row.getObject("id", UUID.class),
                row.getObject("deal", UUID.class),
                new PartyId(row.getObject("author", UUID.class)),
                new PartyId(row.getObject("made_by", UUID.class)),
                new PartyId(row.getObject("about", UUID.class)),
                row.getObject("post", UUID.class),
                Map.of(),
                hidden ? "" : row.getString("comment"),
                hidden,
                row.getString("answer"),
                Times.read(row, "made_at"));
    }
}
