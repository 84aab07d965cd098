package org.fabcom.post;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.web.Access;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;
import org.fabcom.web.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The outbox for administrators: state, error, try again, release. Letters are readable only while no mail server is set:
 * then somebody has to hand the links on.
 */
@Controller
record MailboxPages(Letters letters, ReadableLetter readable, Settings settings) {

    private static final String PATH = "/administration/courrier";

    @GetMapping(PATH)
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView list(HttpServletRequest request, Page page) {
        var address = Address.of(request);
        var state = Filters.one(address, "etat", java.util.List.of("WAITING", "SENT", "FAILED"));
        var text = address.value("q").toLowerCase(java.util.Locale.ROOT);
        var paging = Paging.of(address, Paging.USUAL, letters.count(state, text));
        var lines = letters.list(state, text, paging.offset(), paging.size()).stream()
                .map(it -> line(it, page))
                .toList();
        var held = letters.heldSince().map(page::dateTime).orElse(null);
        return page.show(
                "post/mailbox",
                new MailboxView(
                        paging,
                        lines,
                        states(address, state, text, page),
                        settings.smtp().isPresent(),
                        held));
    }

    @GetMapping(PATH + "/{letter}")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView show(UUID letter, Page page) {
        if (settings.smtp().isPresent()) throw Problem.notFound();
        var found = letters.find(letter).orElseThrow(Problem::notFound);
        return page.show("post/letterpage", readable.view(found, PATH, page));
    }

    @PostMapping(PATH + "/{letter}/renvoyer")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView again(UUID letter, Page page) {
        if (!letters.again(letter)) throw Problem.notFound();
        return page.redirect(PATH, "post.again.done");
    }

    @PostMapping(PATH + "/liberer")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView release(Page page) {
        return page.redirect(PATH, "post.released", letters.release());
    }

    private List<MailboxView.State> states(Address address, String chosen, String text, Page page) {
        var states = new ArrayList<MailboxView.State>();
        for (var state : Sending.State.values()) {
            boolean current = state.name().equals(chosen);
            states.add(new MailboxView.State(
                    page.t("post.state." + state),
                    letters.count(state.name(), text),
                    address.with("etat", current ? null : state).toString(),
                    current));
        }
        return states;
    }

    private MailboxView.Line line(Sending letter, Page page) {
        var sent = letter.sentAt();
        var detail = switch (letter.state()) {
            case SENT -> sent == null ? "" : page.t("post.sent.at", page.dateTime(sent));
            case FAILED -> page.t("post.failed.with", reason(letter, page));
            case WAITING ->
                letter.lastError().isEmpty()
                        ? ""
                        : page.t(
                                "post.waiting.with",
                                reason(letter, page),
                                letter.tries(),
                                page.dateTime(letter.nextTryAt()));
        };
        var chip = switch (letter.state()) {
            case SENT -> "good";
            case FAILED -> "bad";
            case WAITING -> letter.lastError().isEmpty() ? "info" : "care";
        };
        return new MailboxView.Line(
                letter.id().toString(),
                letter.recipient(),
                letter.subject(),
                page.dateTime(letter.createdAt()),
                page.t("post.state." + letter.state()),
                chip,
                detail,
                letter.state() == Sending.State.FAILED || !letter.lastError().isEmpty(),
                settings.smtp().isEmpty());
    }

    /** The server's answer as it came, or what we found ourselves, in the reader's words. */
    private static String reason(Sending letter, Page page) {
        return letter.lastError().startsWith("post.reason.") ? page.t(letter.lastError()) : letter.lastError();
    }

    /** The outbox among the links of an administrator. */
    @Bean
    static NavigationEntry outboxEntry() {
        return new RoomEntry(
                "post", Place.ACCOUNT, 620, "/administration/courrier", "post.title", InstanceRole.ADMINISTRATOR);
    }
}
