package org.fabcom.market.deals;

import module java.base;
import org.fabcom.market.posts.PostDraft;
import org.fabcom.market.posts.PostPublished;
import org.fabcom.market.posts.Posts;
import org.fabcom.people.webhooks.WebhookKind;
import org.fabcom.people.webhooks.Webhooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the square tells to other tools: a post to everybody, a deal to its two sides. */
@Component
record MarketWebhooks(Posts posts, Deals deals, Webhooks webhooks) {

    private static final String POST = "market.post.published";
    private static final String DEAL = "market.deal.moved";

    @EventListener
    void on(PostPublished it) {
        posts.find(it.post())
                .ifPresent(post -> webhooks.happened(
                        POST,
                        List.of(it.owner()),
                        post.draft().audience() == PostDraft.Audience.EVERYBODY,
                        it.post(),
                        post.url()));
    }

    @EventListener
    void on(DealMoved it) {
        deals.find(it.deal())
                .ifPresent(
                        deal -> webhooks.happened(DEAL, List.of(deal.owner(), deal.replier()), deal.id(), deal.url()));
    }

    /** What may be told. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        WebhookKind postPublished() {
            return new WebhookKind(POST, true, 10);
        }

        @Bean
        WebhookKind dealMoved() {
            return new WebhookKind(DEAL, false, 20);
        }
    }
}
