package org.fabcom.governance.proxies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Voices given to be carried. Thread-safe. */
@Repository
public class Proxies {

    /** What became of a proxy that was handed in. */
    public sealed interface Handed {
        record Accepted(Proxy proxy) implements Handed {}

        /** Kept as refused: the holder carries as many as the statutes let them (G20). */
        record OverCap(Proxy proxy, int cap) implements Handed {}

        /** The statutes say nothing of proxies without a name (G24). */
        record BlankRefused() implements Handed {}

        record ToOneself() implements Handed {}

        /** One stands already for the same scope: revoke it first. */
        record GivenAlready(Proxy standing) implements Handed {}
    }

    public Handed give(NewProxy wanted, LocalDate on, PartyId by) {
        throw new UnsupportedOperationException(wanted + " " + on + by);
    }

    /** False if it held no more. Ballots that are open keep it. */
    public boolean revoke(UUID proxy, PartyId by) {
        throw new UnsupportedOperationException(proxy + " " + by);
    }

    /** The giver is there in person: what they gave for this assembly and its items holds no more; how many ended. */
    public int arrived(UUID assembly, List<UUID> items, PartyId giver, PartyId by) {
        throw new UnsupportedOperationException(assembly + " " + items + giver + by);
    }

    /** What a person was handed for this scope, refused ones too, in the order of receipt. */
    public List<Proxy> handedTo(PartyId holder, Scope scope) {
        throw new UnsupportedOperationException(holder + " " + scope);
    }

    /** All of a scope, in the order of receipt. */
    public List<Proxy> of(Scope scope) {
        throw new UnsupportedOperationException(scope.toString());
    }

    /** The one that holds for each giver, the narrowest scope first: what a ballot freezes when it opens. */
    public List<Proxy> holding(UUID body, @Nullable UUID assembly, @Nullable UUID item, LocalDate on) {
        throw new UnsupportedOperationException(body + " " + assembly + item + on);
    }
}
