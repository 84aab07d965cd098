package org.fabcom.people.webhooks;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.people.webhooks.Delivered.State;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** An address and its deliveries in words. */
@Component
record WebhookScreen(DeliveryRows deliveries, Clock clock) {

    WebhookView view(
            Webhook it, LinkView back, List<OptionView> offered, Form form, String secret, Address address, Page page) {
        var state = Filters.one(
                address, "etat", Arrays.stream(State.values()).map(State::name).toList());
        var paging = Paging.of(address, Paging.USUAL, deliveries.count(it.id(), state));
        var lines = deliveries.list(it.id(), state, paging).stream()
                .map(one -> line(one, page))
                .toList();
        return new WebhookView(
                back,
                it.path(),
                it.address().toString(),
                it.kinds().stream().map(kind -> page.t(kind + ".webhook")).toList(),
                offered,
                form,
                secret,
                it.signedTwice(clock.instant())
                        ? page.t(
                                "people.webhooks.twice",
                                page.dateTime(it.drawnAt().plus(Webhook.BOTH)))
                        : "",
                stopped(it, page),
                paging,
                states(it, address, state, page),
                lines);
    }

    boolean fresh(Webhook it) {
        return clock.instant().isBefore(it.drawnAt().plus(Webhook.SHOWN));
    }

    private static String stopped(Webhook it, Page page) {
        var at = it.stoppedAt();
        return at == null ? "" : page.t("people.webhooks.stop." + it.stopped(), page.dateTime(at));
    }

    private List<WebhookView.State> states(Webhook it, Address address, String chosen, Page page) {
        var states = new ArrayList<WebhookView.State>();
        for (var state : State.values()) {
            boolean current = state.name().equals(chosen);
            states.add(new WebhookView.State(
                    page.t("people.webhooks.delivery." + state),
                    deliveries.count(it.id(), state.name()),
                    address.with("etat", current ? null : state).toString(),
                    current));
        }
        return states;
    }

    private static WebhookView.Line line(Delivered it, Page page) {
        var chip = switch (it.state()) {
            case DONE -> "good";
            case FAILED -> "bad";
            case WAITING -> it.retried() ? "care" : "info";
        };
        return new WebhookView.Line(
                it.id().toString(),
                page.t(it.kind() + ".webhook"),
                page.t(
                        "people.webhooks.at",
                        page.dateTime(it.happenedAt()),
                        it.happenedAt().atZone(Days.ZONE).getSecond()),
                page.t("people.webhooks.delivery." + (it.retried() ? "RETRIED" : it.state())),
                chip,
                detail(it, page),
                it.body(),
                it.state() != State.DONE);
    }

    private static String detail(Delivered it, Page page) {
        var triedAt = it.triedAt();
        var milliseconds = it.milliseconds();
        if (triedAt == null || milliseconds == null) return page.t("people.webhooks.untried");
        var tried = page.t(
                "people.webhooks.tries",
                answer(it, page),
                page.number(milliseconds),
                Math.max(1, it.tries()),
                page.dateTime(triedAt));
        return it.state() == State.WAITING
                ? tried + " " + page.t("people.webhooks.next", page.dateTime(it.nextTryAt()))
                : tried;
    }

    static String answer(Delivered it, Page page) {
        return it.status() == null
                ? page.t("people.webhooks.call." + it.why())
                : page.t("people.webhooks.answered", String.valueOf(it.status()));
    }
}
