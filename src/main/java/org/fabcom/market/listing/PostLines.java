package org.fabcom.market.listing;

import module java.base;
import org.fabcom.files.HeldFile;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.counts.SharedAnswers;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.market.categories.Categories;
import org.fabcom.market.categories.CategoryTree;
import org.fabcom.market.posts.Pictures;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft;
import org.fabcom.market.posts.PriceWords;
import org.fabcom.people.OrganisationSeat;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.people.communes.Commune;
import org.fabcom.places.Communes;
import org.fabcom.web.Page;
import org.fabcom.web.listing.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws posts as lines. The name of a person is for those who are signed in; of an organisation, for everybody (E4). */
@Component
record PostLines(
        PriceWords words,
        Categories categories,
        People people,
        Organisations organisations,
        Communes communes,
        Pictures pictures) {

    private static final int TEXT = 160;

    /** A post in the words of a table; {@code told}: whose it is, where this visitor may know. */
    record Row(
            Post post,
            String category,
            String price,
            List<Money> prices,
            String owner,
            @Nullable PartyId told) {

        PostDraft draft() {
            return post.draft();
        }
    }

    List<PostLineView> of(List<Post> posts, @Nullable Commune from, Page page) {
        var known = words.known();
        var tree = categories.tree();
        var names = names(posts.stream().map(Post::owner).distinct().toList(), page);
        var ids = posts.stream().map(Post::id).toList();
        var shown = SharedAnswers.of(List.of("market.pictures", ids), () -> pictures.first(ids));
        return posts.stream()
                .map(it -> line(it, from, known, tree, names, shown.get(it.id()), page))
                .toList();
    }

    List<Row> rows(List<Post> posts, Page page) {
        var names = names(posts.stream().map(Post::owner).distinct().toList(), page);
        var tree = categories.tree();
        var known = words.known();
        return posts.stream()
                .map(it -> new Row(
                        it,
                        tree.path(it.draft().category()),
                        words.of(it.draft(), known, page),
                        PriceWords.plain(it.draft().prices(), known),
                        names.getOrDefault(it.owner(), ""),
                        told(it.owner(), page) ? it.owner() : null))
                .toList();
    }

    /** Visitors are not told which posts are one person's. */
    private boolean told(PartyId owner, Page page) {
        return page.visitor().signedIn() || people.find(owner).isEmpty();
    }

    /** As this visitor may call them. */
    Map<PartyId, String> names(List<PartyId> parties, Page page) {
        var names = new HashMap<>(SharedAnswers.of(List.of("people.names", parties), () -> people.names(parties)));
        for (var it : parties) if (!told(it, page)) names.put(it, page.t("market.somebody"));
        return names;
    }

    private PostLineView line(
            Post it,
            @Nullable Commune from,
            Map<CurrencyId, Currency> known,
            CategoryTree tree,
            Map<PartyId, String> names,
            @Nullable HeldFile picture,
            Page page) {
        var draft = it.draft();
        var left = it.left();
        var text = draft.description().replace('\n', ' ');
        return new PostLineView(
                it.url(),
                draft.title(),
                draft.kind() == Post.Kind.OFFER,
                page.t("market.kind." + draft.kind()),
                words.of(draft, known, page),
                names.getOrDefault(it.owner(), page.t("market.somebody")),
                draft.communeName(),
                distance(draft.communeCode(), from, page),
                tree.path(draft.category()),
                left == null ? "" : page.t("market.left", left),
                text.length() <= TEXT ? text : text.substring(0, TEXT).strip() + "…",
                picture == null ? "" : it.url() + "/images/" + picture.id());
    }

    private String distance(@Nullable String code, @Nullable Commune from, Page page) {
        if (from == null || from.code() == null || code == null) return "";
        return communes.distance(from.code(), code).map(it -> it.words(page)).orElse("");
    }

    /** The commune of one's own organisation, the first by name: where distances are counted from. */
    @Nullable
    Commune home(Page page) {
        var me = page.visitor();
        if (!me.signedIn() || me.seats().isEmpty()) return null;
        return organisations.of(me.party()).stream()
                .findFirst()
                .map(OrganisationSeat::commune)
                .orElse(null);
    }
}
