package org.fabcom.market.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.CurrencyId;
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
        return new Wanted(
                sight,
                today,
                words,
                kind,
                categories,
                tag,
                owners,
                group,
                from,
                to,
                currency,
                least,
                most,
                communes,
                skills);
    }

    public Wanted ofKind(Post.@Nullable Kind one) {
        return new Wanted(
                sight,
                today,
                text,
                one,
                categories,
                tag,
                owners,
                group,
                from,
                to,
                currency,
                least,
                most,
                communes,
                skills);
    }

    public Wanted in(Set<UUID> some) {
        return new Wanted(
                sight, today, text, kind, some, tag, owners, group, from, to, currency, least, most, communes, skills);
    }

    public Wanted by(Set<PartyId> some) {
        return new Wanted(
                sight,
                today,
                text,
                kind,
                categories,
                tag,
                some,
                group,
                from,
                to,
                currency,
                least,
                most,
                communes,
                skills);
    }

    public Wanted at(@Nullable Set<String> some) {
        return new Wanted(
                sight,
                today,
                text,
                kind,
                categories,
                tag,
                owners,
                group,
                from,
                to,
                currency,
                least,
                most,
                some,
                skills);
    }

    public Wanted paidIn(@Nullable CurrencyId one, @Nullable Long low, @Nullable Long high) {
        return new Wanted(
                sight, today, text, kind, categories, tag, owners, group, from, to, one, low, high, communes, skills);
    }

    public Wanted matching(Skills.Of mine) {
        return new Wanted(
                sight,
                today,
                text,
                Post.Kind.WANT,
                categories,
                tag,
                owners,
                group,
                from,
                to,
                currency,
                least,
                most,
                communes,
                mine);
    }

    /** The condition on a post {@code p}; closed, expired and hidden posts never pass. */
    String where() {
        var all = conditions();
        if (kind != null) all.add("p.kind = :kind");
        if (!categories.isEmpty()) all.add("p.category = any (:categories)");
        if (currency != null) all.add(priced());
        return String.join(" and ", all);
    }

    /** The same without kind, category, currency and price: what the filters count among. */
    String wide() {
        return String.join(" and ", conditions());
    }

    /** Whether the post asks for the wanted currency, at a wanted price. */
    String priced() {
        if (currency == null) return "true";
        if (least == null && most == null) return ":currency = any (p.currencies)";
        return "exists (select from market.post_price c where c.post = p.id and c.currency = :currency"
                + (least == null ? "" : " and c.units >= :least")
                + (most == null ? "" : " and c.units <= :most") + ")";
    }

    private List<String> conditions() {
        var all = new ArrayList<String>();
        all.add("p.state = 'PUBLISHED' and p.expires_on >= :today");
        all.add(Sight.SEEN);
        if (!terms().isEmpty()) all.add("p.words @@ to_tsquery('simple', :terms)");
        if (!tag.isEmpty()) all.add("p.tags @> array[:tag]::text[]");
        if (!owners.isEmpty()) all.add("p.owner = any (:owners)");
        if (group != null)
            all.add(
                    "(p.owner = :grp or exists (select from market.post_audience g where g.post = p.id and g.grp = :grp))");
        if (from != null) all.add("(p.to_date is null or p.to_date >= :from)");
        if (to != null) all.add("(p.from_date is null or p.from_date <= :to)");
        if (communes != null) all.add("(p.commune_code = any (:communes) or p.commune_name = any (:communes))");
        if (skills != null)
            all.add(
                    "(p.category = any (:skillCategories) or p.tags && cast(:skillTags as text[])) and not p.owner = any (:sightActing)");
        return all;
    }

    Map<String, Object> parameters() {
        var all = new HashMap<String, Object>(sight.parameters());
        all.put("today", today);
        if (!terms().isEmpty()) all.put("terms", terms());
        if (kind != null) all.put("kind", kind.name());
        if (!categories.isEmpty()) all.put("categories", categories.toArray(UUID[]::new));
        if (!tag.isEmpty()) all.put("tag", tag);
        if (!owners.isEmpty()) all.put("owners", Sight.ids(owners));
        if (group != null) all.put("grp", group);
        if (from != null) all.put("from", from);
        if (to != null) all.put("to", to);
        if (currency != null) all.put("currency", currency.value());
        if (currency != null && least != null) all.put("least", least);
        if (currency != null && most != null) all.put("most", most);
        if (communes != null) all.put("communes", communes.toArray(String[]::new));
        if (skills != null) {
            all.put("skillCategories", skills.categories().toArray(UUID[]::new));
            all.put("skillTags", skills.tags().toArray(String[]::new));
        }
        return all;
    }

    /** Each word is the beginning of a word; accents and case don't count: both sides were folded. */
    private String terms() {
        List<String> words = List.of(
                Fold.words(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "));
        return String.join(
                " & ",
                words.stream()
                        .filter(it -> !it.isEmpty())
                        .limit(12)
                        .map(it -> it + ":*")
                        .toList());
    }
}
