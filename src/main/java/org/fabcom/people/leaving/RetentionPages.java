package org.fabcom.people.leaving;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The rehearsal of erasures, for administrators: who will be told, who will be erased, what holds whom. */
@Controller
record RetentionPages(Retention retention) {

    @GetMapping("/administration/effacements")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView list(HttpServletRequest request, Page page) {
        var address = Address.of(request);
        var wanted = address.value("q").toLowerCase(Locale.ROOT);
        var all = retention.rehearse().stream()
                .filter(it -> it.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        var paging = Paging.of(address, Paging.USUAL, all.size());
        var lines = all.subList((int) paging.offset(), (int) paging.last()).stream()
                .map(it -> line(it, page))
                .toList();
        return page.show("people/retention", new RetentionView(paging, lines, retention.months(), retention.figures()));
    }

    private static RetentionView.Line line(Retention.Line it, Page page) {
        var due = it.dueOn();
        var obstacles = it.obstacles().stream()
                .map(o -> page.t("people.retention.told", page.t(o.key(), o.args(page.formats()))))
                .toList();
        return new RetentionView.Line(
                it.name(),
                page.shortDate(it.lastSeen()),
                page.t("people.retention.cause." + it.cause())
                        + (it.words().isEmpty() ? "" : page.t("people.retention.cause.words", it.words())),
                due == null ? "" : page.shortDate(due),
                it.step().name(),
                obstacles);
    }
}
