package org.fabcom.market.display;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.market.Sight;
import org.fabcom.market.categories.Skills;
import org.fabcom.market.posts.Post;
import org.jspecify.annotations.Nullable;

/**
 * What one looks for among published posts (E19). Nulls and empty sets don't narrow.
 *
 * @param communes codes or names, when one looks near somewhere
 * @param skills what one can do: only posts whose category or tag is among it, those of {@code notOf} left out (E20)
 */
public record Wanted(
        Sight sight,
        LocalDate today,
        String text,
        Post.@Nullable Kind kind,
        Set<UUID> categories,
        String tag,
        Set<PartyId> owners,
        @Nullable UUID group,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable CurrencyId currency,
        @Nullable Long least,
        @Nullable Long most,
        @Nullable Set<String> communes,
        Skills.@Nullable Of skills) {

    public static Wanted everything(Sight sight, LocalDate today) {
        return new Wanted(
                sight, today, "", null, Set.of(), "", Set.of(), null, null, null, null, null, null, null, null);
    }

    public Wanted saying(String words) {
        return with(words, kind, categories, owners, currency, least, most, communes, skills);
    }

    Wanted ofKind(Post.@Nullable Kind one) {
        return with(text, one, categories, owners, currency, least, most, communes, skills);
    }

    public Wanted in(Set<UUID> some) {
        return with(text, kind, some, owners, currency, least, most, communes, skills);
    }

    public Wanted by(Set<PartyId> some) {
        return with(text, kind, categories, some, currency, least, most, communes, skills);
    }

    public Wanted at(@Nullable Set<String> some) {
        return with(text, kind, categories, owners, currency, least, most, some, skills);
    }

    public Wanted paidIn(@Nullable CurrencyId one, @Nullable Long low, @Nullable Long high) {
        return with(text, kind, categories, owners, one, low, high, communes, skills);
    }

    public Wanted matching(Skills.Of mine) {
        return with(text, Post.Kind.WANT, categories, owners, currency, least, most, communes, mine);
    }

    private Wanted with(
            String words,
            Post.@Nullable Kind of,
            Set<UUID> some,
            Set<PartyId> by,
            @Nullable CurrencyId one,
            @Nullable Long low,
            @Nullable Long high,
            @Nullable Set<String> where,
            Skills.@Nullable Of mine) {
        return new Wanted(sight, today, words, of, some, tag, by, group, from, to, one, low, high, where, mine);
    }

    /** Whether posts of this cell are of the wanted kind, category and currency. */
    boolean takes(Cell it) {
        return (kind == null || kind == it.kind())
                && (categories.isEmpty() || categories.contains(it.category()))
                && (currency == null || it.currencies().contains(currency));
    }

    /** Words are asked for. */
    boolean says() {
        return !terms().isEmpty();
    }

    /** A price is asked for, not a currency alone. */
    boolean ranged() {
        return currency != null && (least != null || most != null);
    }

    /** That the post {@code s} asks a wanted price. */
    String priced() {
        return "s.post in (select c.post from market.post_price c where c.currency = :currency"
                + (least == null ? "" : " and c.units >= :least")
                + (most == null ? "" : " and c.units <= :most") + ")";
    }

    /**
     * The condition on a line {@code s} of the shelf, beside its cell ({@link Reach}) and its price; what is over never passes.
     */
    String where() {
        var all = new ArrayList<String>();
        all.add("s.expires_on >= :today");
        if (says()) all.add("s.words @@ to_tsquery('simple', :terms)");
        if (!owners.isEmpty()) all.add("s.owner = any (:owners)");
        if (group != null)
            all.add(
                    "(s.owner = :grp or exists (select from market.post_audience g where g.post = s.post and g.grp = :grp))");
        var rest = rest();
        if (!rest.isEmpty())
            all.add("s.post in (select t.id from market.post t where t.state = 'PUBLISHED' and "
                    + String.join(" and ", rest) + ")");
        if (skills != null)
            all.add(
                    "not s.owner = any (:sightActing) and (s.cell = any (:skillCells) or s.post in "
                            + "(select t.id from market.post t where t.state = 'PUBLISHED' and t.tags && cast(:skillTags as text[])))");
        return String.join(" and ", all);
    }

    /** What only the post {@code t} itself knows. */
    private List<String> rest() {
        var all = new ArrayList<String>();
        if (!tag.isEmpty()) all.add("t.tags @> array[:tag]::text[]");
        if (from != null) all.add("(t.to_date is null or t.to_date >= :from)");
        if (to != null) all.add("(t.from_date is null or t.from_date <= :to)");
        if (communes != null) all.add("(t.commune_code = any (:communes) or t.commune_name = any (:communes))");
        return all;
    }

    Map<String, Object> parameters() {
        var all = new HashMap<String, Object>(sight.parameters());
        all.put("today", today);
        if (!terms().isEmpty()) all.put("terms", terms());
        if (!tag.isEmpty()) all.put("tag", tag);
        if (!owners.isEmpty()) all.put("owners", Sight.ids(owners));
        if (group != null) all.put("grp", group);
        if (from != null) all.put("from", from);
        if (to != null) all.put("to", to);
        if (currency != null) all.put("currency", currency.value());
        if (currency != null && least != null) all.put("least", least);
        if (currency != null && most != null) all.put("most", most);
        if (communes != null) all.put("communes", communes.toArray(String[]::new));
        if (skills != null) all.put("skillTags", skills.tags().toArray(String[]::new));
        return all;
    }

    /** Each word is the beginning of a word; accents and case don't count: both sides were folded. */
    private String terms() {
        return Fold.telling(text.replaceAll("[+#]", " ")).stream()
                .limit(12)
                .map(it -> it + ":*")
                .collect(Collectors.joining(" & "));
    }
}
