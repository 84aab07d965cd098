package org.fabcom.market.intake;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.market.categories.Categories;
import org.fabcom.market.categories.Category;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft;
import org.fabcom.market.posts.Posts;
import org.fabcom.market.posts.Publishing;
import org.fabcom.people.moving.Arriving;
import org.fabcom.people.moving.OrganisationData;
import org.springframework.stereotype.Component;

/**
 * What the square keeps of an organisation. Its open posts arrive as drafts, in the category of the same name; prices in a currency of
 * elsewhere, and deals, are told as history.
 */
@Component
record MarketOrganisationData(Categories categories, Posts posts, Publishing publishing) implements OrganisationData {

    private static final String POST = "market.post";
    private static final String CATEGORY = "market.category";
    private static final Set<String> OPEN = Set.of("DRAFT", "PUBLISHED");
    private static final String OWN_DEAL =
            "deal in (select id from market.deal where owner = any (:own) or replier = any (:own))";

    @Override
    public List<Rows> rows() {
        return List.of(
                Rows.of(CATEGORY, "id").where("id in (select category from market.post where owner = any (:own))"),
                Rows.of(POST, "owner"),
                Rows.under("market.post_price", "post", POST, "owner"),
                Rows.of("market.deal", "owner").where("owner = any (:own) or replier = any (:own)"),
                Rows.of("market.deal_version", "deal").where(OWN_DEAL).hiding("message"),
                Rows.of("market.deal_price", "deal").where(OWN_DEAL));
    }

    @Override
    public Set<String> takes() {
        return Set.of(POST, CATEGORY);
    }

    @Override
    public void arrive(Arriving arriving) {
        var here = here(arriving.rows(CATEGORY));
        for (var it : arriving.rows(POST)) {
            var id = it.id("id");
            var category = it.id("category").map(here::get);
            if (id.isEmpty() || category.isEmpty() || !OPEN.contains(it.text("state"))) continue;
            if (posts.find(id.get()).isPresent()) continue;
            var draft = draft(it, category.get());
            if (draft.isEmpty()) continue;
            publishing.draft(id.get(), arriving.organisation(), draft.get(), arriving.by());
            it.lives();
        }
    }

    /** The categories of elsewhere, and the only open one here that is called so. */
    private Map<UUID, UUID> here(List<Arriving.Row> theirs) {
        var here = new HashMap<UUID, UUID>();
        var open = categories.tree().open();
        for (var it : theirs) {
            var called = open.stream()
                    .filter(one -> Fold.words(one.name()).equals(Fold.words(it.text("name"))))
                    .map(Category::id)
                    .toList();
            if (called.size() == 1) it.id("id").ifPresent(id -> here.put(id, called.getFirst()));
        }
        return here;
    }

    private Optional<PostDraft> draft(Arriving.Row it, UUID category) {
        try {
            var quantity = it.text("quantity");
            var code = it.text("commune_code");
            var until = LocalDate.parse(it.text("expires_on"));
            return Optional.of(new PostDraft(
                    Post.Kind.valueOf(it.text("kind")),
                    category,
                    it.text("title"),
                    it.text("description"),
                    it.texts("tags"),
                    quantity.isEmpty() ? null : Integer.valueOf(quantity),
                    it.text("unit"),
                    null,
                    null,
                    code.isEmpty() ? null : code,
                    it.text("commune_name"),
                    it.text("place"),
                    true,
                    PostDraft.PriceMode.ALL_OF,
                    List.of(),
                    PostDraft.Audience.valueOf(it.text("audience")) == PostDraft.Audience.EVERYBODY
                            ? PostDraft.Audience.EVERYBODY
                            : PostDraft.Audience.MEMBERS,
                    Set.of(),
                    until.isBefore(publishing.today()) ? publishing.today().plusDays(PostDraft.USUAL_DAYS) : until));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
