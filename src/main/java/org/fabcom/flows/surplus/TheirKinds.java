package org.fabcom.flows.surplus;

import module java.base;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.ObjectKind;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** How the house that takes calls what the other gives. Thread-safe. */
@Component
record TheirKinds(Kinds kinds) {

    /** Among the options: the kind of who gives, taken over. */
    static final String ADOPTED = "comme";

    /** The kind of who gives, taken over. */
    UUID added(Surplus it) {
        return kinds.add(
                Objects.requireNonNull(it.taker()),
                kinds.find(it.kind()).orElseThrow().described());
    }

    /** The kind of ours that is called as theirs. */
    Optional<ObjectKind> same(Surplus it) {
        var theirs = kinds.find(it.kind()).orElseThrow();
        return kinds.of(Objects.requireNonNull(it.taker())).stream()
                .filter(one -> one.officialName().equals(theirs.officialName())
                        || one.shortName().equals(theirs.shortName()))
                .findFirst();
    }

    /** @param adds whether a kind may be added */
    List<OptionView> options(Surplus it, boolean adds, Page page) {
        var options = new ArrayList<OptionView>();
        kinds.of(Objects.requireNonNull(it.taker()))
                .forEach(kind -> options.add(OptionView.of(kind.id().toString(), kind.shortName())));
        if (adds && same(it).isEmpty()) {
            var theirs = kinds.find(it.kind()).orElseThrow().shortName();
            options.add(OptionView.of(ADOPTED, page.t("surplus.kind.theirs", theirs)));
        }
        return options;
    }
}
