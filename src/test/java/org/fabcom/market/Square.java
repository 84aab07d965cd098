package org.fabcom.market;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Balance;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.market.categories.Categories;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.Deal;
import org.fabcom.market.deals.DealOutcome;
import org.fabcom.market.deals.Deals;
import org.fabcom.market.deals.Replying;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft;
import org.fabcom.market.posts.Posts;
import org.fabcom.market.posts.Publishing;
import org.fabcom.testing.Neighbours;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A square of the tests: three currencies, a category, and people who offer and reply. */
public final class Square {

    public final Currency hours;
    public final Currency brins;
    public final Currency euros;
    public final UUID garden;

    private final Publishing publishing;
    private final Posts posts;
    private final Replying replying;
    private final Deals deals;
    private final Ledger ledger;

    public Square(ApplicationContext application) {
        var currencies = application.getBean(Currencies.class);
        var keeper = application.getBean(Neighbours.class).person("Gardienne").id();
        var limits = new Limits(-6_000L, 60_000L);
        var mark = Ids.token().substring(0, 6);
        hours = currencies
                .add(Currencies.Draft.hours("Heures " + mark, limits), keeper)
                .orElseThrow();
        brins = currencies
                .add(Currencies.Draft.money("Brins " + mark, "br", Regime.MUTUAL, limits), keeper)
                .orElseThrow();
        euros = currencies
                .add(Currencies.Draft.money("Euros " + mark, "€", Regime.EXTERNAL, Limits.NONE), keeper)
                .orElseThrow();
        var categories = application.getBean(Categories.class);
        garden = ((Categories.Outcome.Done) categories.add("Jardin " + mark, null, 0, keeper)).id();
        publishing = application.getBean(Publishing.class);
        posts = application.getBean(Posts.class);
        replying = application.getBean(Replying.class);
        deals = application.getBean(Deals.class);
        ledger = application.getBean(Ledger.class);
    }

    public PostDraft draft(Post.Kind kind, String title, @Nullable Integer quantity, Amount... prices) {
        return new PostDraft(
                kind,
                garden,
                title,
                "",
                List.of(),
                quantity,
                "",
                null,
                null,
                null,
                "",
                "",
                true,
                PostDraft.PriceMode.ALL_OF,
                List.of(prices),
                PostDraft.Audience.EVERYBODY,
                Set.of(),
                publishing.today().plusDays(60));
    }

    public Post publish(PartyId owner, PostDraft draft) {
        var id = publishing.draft(owner, draft, owner);
        publishing.publish(id);
        return posts.find(id).orElseThrow();
    }

    public Post offer(PartyId owner, String title, @Nullable Integer quantity, Amount... prices) {
        return publish(owner, draft(Post.Kind.OFFER, title, quantity, prices));
    }

    public Post want(PartyId owner, String title, Amount... prices) {
        return publish(owner, draft(Post.Kind.WANT, title, 1, prices));
    }

    public static PostDraft shown(PostDraft it, PostDraft.Audience audience, UUID... groups) {
        return new PostDraft(
                it.kind(),
                it.category(),
                it.title(),
                it.description(),
                it.tags(),
                it.quantity(),
                it.unit(),
                it.from(),
                it.to(),
                it.communeCode(),
                it.communeName(),
                it.place(),
                it.placeHidden(),
                it.mode(),
                it.prices(),
                audience,
                Set.of(groups),
                it.expiresOn());
    }

    public static PostDraft oneOf(PostDraft it) {
        return new PostDraft(
                it.kind(),
                it.category(),
                it.title(),
                it.description(),
                it.tags(),
                it.quantity(),
                it.unit(),
                it.from(),
                it.to(),
                it.communeCode(),
                it.communeName(),
                it.place(),
                it.placeHidden(),
                PostDraft.PriceMode.ONE_OF,
                it.prices(),
                it.audience(),
                it.groups(),
                it.expiresOn());
    }

    public static PostDraft with(
            PostDraft it, UUID category, List<String> tags, String communeCode, String communeName, LocalDate expires) {
        return new PostDraft(
                it.kind(),
                category,
                it.title(),
                it.description(),
                tags,
                it.quantity(),
                it.unit(),
                it.from(),
                it.to(),
                communeCode,
                communeName,
                "3 rue des Lilas",
                true,
                it.mode(),
                it.prices(),
                it.audience(),
                it.groups(),
                expires);
    }

    public Amount h(long minutes) {
        return new Amount(hours.id(), minutes);
    }

    public Amount br(long cents) {
        return new Amount(brins.id(), cents);
    }

    public Amount eur(long cents) {
        return new Amount(euros.id(), cents);
    }

    public DealOutcome reply(Post post, PartyId replier, int quantity, Amount... prices) {
        return replying.reply(
                post.id(),
                replier,
                new Replying.Reply(quantity, List.of(prices), "Bonjour", null),
                Ids.next(),
                Actor.self(replier));
    }

    public UUID replied(Post post, PartyId replier, int quantity, Amount... prices) {
        return ((DealOutcome.Done) reply(post, replier, quantity, prices)).deal();
    }

    public Deal deal(UUID id) {
        return deals.find(id).orElseThrow();
    }

    public Post post(Post post) {
        return posts.find(post.id()).orElseThrow();
    }

    public Balance stands(PartyId party, Currency currency) {
        return ledger.balance(party, currency.id()).orElseThrow();
    }

    /** What is available, in the smallest unit. */
    public long available(PartyId party, Currency currency) {
        return stands(party, currency).available();
    }

    public long reserved(PartyId party, Currency currency) {
        return stands(party, currency).reserved();
    }
}
