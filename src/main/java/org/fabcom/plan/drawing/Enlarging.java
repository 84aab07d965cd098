package org.fabcom.plan.drawing;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.plan.Joining;
import org.fabcom.plan.Joining.Newcomer;
import org.fabcom.plan.Plans.Lines;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Item.Subject;
import org.springframework.stereotype.Component;

/** Where one more tool goes in a plan that is drawn, and what it brings along. */
@Component
public class Enlarging {

    private final Templates templates;
    private final Drawing drawing;

    Enlarging(Templates templates, Drawing drawing) {
        this.templates = templates;
        this.drawing = drawing;
    }

    /**
     * One more tool for a plan that is drawn: after the last line that goes no later, with the groundwork that it needs where
     * the plan has none; where its own account is to be got back, it waits for that. A first export that people dropped does not come back; a domain name does, for the tool waits for it.
     */
    public Joining joining(Subject tool, Lines lines) {
        var template = templates.family(tool.family());
        var newcomers = new ArrayList<Newcomer>();
        if (template.domain() && of(Drawing.DOMAIN, lines.items()).isEmpty()) newcomers.add(groundwork(Drawing.DOMAIN));
        var exports =
                Stream.concat(lines.items().stream(), lines.dropped().stream()).toList();
        if (template.history() && of(Drawing.EXPORTS, exports).isEmpty()) newcomers.add(groundwork(Drawing.EXPORTS));
        var domain = Stream.concat(
                newcomers.stream()
                        .filter(it -> it.subject().family().equals(Drawing.DOMAIN))
                        .map(Newcomer::id),
                of(Drawing.DOMAIN, lines.items()).stream());
        var account = lines.items().stream()
                .filter(it ->
                        it.subject().regains() && templates.held(it.subject()).equals(tool.tool()))
                .map(Item::id);
        var needs = Stream.concat(template.domain() ? domain : Stream.of(), account);
        newcomers.add(new Newcomer(Ids.next(), tool, needs.toList()));
        return new Joining(newcomers, order(lines.items(), newcomers));
    }

    private Newcomer groundwork(String id) {
        return new Newcomer(Ids.next(), drawing.groundwork(id), List.of());
    }

    private static List<UUID> of(String family, List<Item> items) {
        return items.stream()
                .filter(it -> it.subject().family().equals(family))
                .map(Item::id)
                .toList();
    }

    private List<UUID> order(List<Item> items, List<Newcomer> newcomers) {
        var ranks = new LinkedHashMap<UUID, Integer>();
        for (var it : items) ranks.put(it.id(), rank(it.subject()));
        var order = new ArrayList<>(ranks.keySet());
        for (var it : newcomers) {
            int rank = rank(it.subject());
            int at = order.size();
            while (at > 0 && ranks.getOrDefault(order.get(at - 1), 0) > rank) at--;
            order.add(at, it.id());
            ranks.put(it.id(), rank);
        }
        return order;
    }

    private int rank(Subject subject) {
        return templates.family(subject.family()).rank();
    }
}
