package org.fabcom.files;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of a form that was refused, kept for whoever sent it until they send it again: a room makes a bean of it for its
 * forms and sweeps what waits too long. They count in the quota of the sender, and nobody fetches them meanwhile.
 */
public abstract class Drafts implements FileOwner {

    private final Cellar cellar;
    private final String kind;
    private final int most;

    /** @param most how many files such a form takes */
    protected Drafts(Cellar cellar, String kind, int most) {
        this.cellar = cellar;
        this.kind = kind;
        this.most = most;
    }

    /** Nobody else’s form leads to it, even with the same key. */
    public static UUID id(PartyId author, Object... form) {
        var name = author + "\n" + Arrays.stream(form).map(String::valueOf).collect(Collectors.joining("\n"));
        return Ids.named(name);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public boolean mayFetch(UUID draft, Visitor visitor) {
        return false;
    }

    /** A draft is nothing but its files. */
    @Override
    public Set<UUID> existing(Collection<UUID> drafts) {
        return Set.copyOf(drafts);
    }

    public List<HeldFile> of(UUID draft) {
        return cellar.of(kind, List.of(draft));
    }

    /** The same; another send of this form waits until the transaction ends, and then finds what it left. */
    protected List<HeldFile> held(UUID draft) {
        cellar.lock(kind, draft);
        return of(draft);
    }

    /** Of what was kept, only {@code wanted} stays; beside it what was sent anew, as far as it fits. */
    @Transactional
    public List<HeldFile> keep(UUID draft, PartyId author, Collection<UUID> wanted, List<Parcel> sent) {
        var kept = of(draft);
        int many = 0;
        for (var it : kept) {
            if (wanted.contains(it.id())) many++;
            else cellar.release(it.id());
        }
        for (var it : sent) {
            boolean again = kept.stream()
                    .anyMatch(one -> wanted.contains(one.id()) && one.sha256().equals(it.sha256()));
            if (again || many == most || !cellar.fits(author, it.size())) continue;
            cellar.keep(it, kind, draft, author, author);
            many++;
        }
        return of(draft);
    }

    /**
     * They go to what was written at last; what else the draft held goes. Those that went: what another send of the same form has
     * taken meanwhile stays where it is.
     */
    @Transactional
    public List<HeldFile> hand(UUID draft, List<HeldFile> files, String ownerKind, UUID owner, PartyId charged) {
        var gone = files.stream()
                .filter(it -> cellar.hand(it, ownerKind, owner, charged))
                .toList();
        cellar.release(kind, draft);
        return gone;
    }

    /** Drops what was never sent; of how many files. */
    @Transactional
    public int sweep(Instant before) {
        return cellar.releaseOlder(kind, before);
    }
}
