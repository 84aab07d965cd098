package org.fabcom.kernel.counts;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * Before a page is gathered for somebody, one statement tells of which {@link Existence} there is anything of theirs, so that those of
 * which there is nothing are not asked one by one. It brings the snapshot of the base with it. Thread-safe.
 */
@Component
public class Existences {

    private static final ScopedValue<Seen> SEEN = ScopedValue.newInstance();

    private record Asked(String sql, List<Class<?>> whose) {}

    private record Seen(Set<PartyId> parties, Set<Class<?>> none) {}

    private final Sql db;
    private final SharedAnswers shared;
    private final SingletonSupplier<Asked> all;

    Existences(Sql db, SharedAnswers shared, ObjectProvider<Existence> existences) {
        this.db = db;
        this.shared = shared;
        this.all = SingletonSupplier.of(() -> asked(existences.stream().toList()));
    }

    private static Asked asked(List<Existence> existences) {
        return new Asked(
                existences.stream()
                        .map(it -> ", exists (" + it.exists() + ")")
                        .collect(Collectors.joining("", WhileUnchanged.SNAPSHOT, "")),
                existences.stream().<Class<?>>map(ClassUtils::getUserClass).toList());
    }

    /** Gathers a page as {@link SharedAnswers#during} does, for whoever is signed in. */
    public <T> T during(Visitor me, Supplier<T> page) {
        return shared.during(() -> ScopedValue.where(SEEN, seen(me)).call(page::get));
    }

    /** True only within a page that is gathered for one of whom, with their organisations, these are, and if they have nothing of it. */
    public static boolean none(Class<? extends Existence> whose, Collection<PartyId> parties) {
        return SEEN.isBound()
                && SEEN.get().none().contains(whose)
                && SEEN.get().parties().containsAll(parties);
    }

    /** The same of one. */
    public static boolean none(Class<? extends Existence> whose, PartyId party) {
        return none(whose, List.of(party));
    }

    private Seen seen(Visitor me) {
        var parties = new HashSet<>(me.seats().keySet());
        parties.add(me.party());
        var asked = all.obtain();
        return db.sql(asked.sql()).param("parties", Rows.ids(parties)).single((row, n) -> {
            WhileUnchanged.snapshot(row.getString(1));
            var none = new HashSet<Class<?>>();
            for (int i = 0; i < asked.whose().size(); i++)
                if (!row.getBoolean(i + 2)) none.add(asked.whose().get(i));
            return new Seen(parties, none);
        });
    }
}
