package org.fabcom.flows.workshop;

import module java.base;
import org.fabcom.files.Cellar;
import org.fabcom.files.FileOwner;
import org.fabcom.files.HeldFile;
import org.fabcom.files.Parcel;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Sites;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItems;
import org.fabcom.flows.items.StockState;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos of an object, made anew by the cellar (without the place where they were taken). Whoever has a duty at its site sees them;
 * everybody does as long as it is on sale. Thread-safe.
 */
@Component
class ItemPhotos implements FileOwner {

    static final String KIND = "flows.item";
    static final int MOST = 4;

    private final Cellar cellar;
    private final StockItems items;
    private final Sites sites;
    private final Duties duties;
    private final Sql db;

    ItemPhotos(Cellar cellar, StockItems items, Sites sites, Duties duties, Sql db) {
        this.cellar = cellar;
        this.items = items;
        this.sites = sites;
        this.duties = duties;
        this.db = db;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayFetch(UUID item, Visitor visitor) {
        return items.find(item).filter(it -> maySee(it, visitor)).isPresent();
    }

    private boolean maySee(StockItem it, Visitor visitor) {
        if (it.state() == StockState.SALE) return true;
        var site = sites.find(it.described().site());
        return site.isPresent() && !duties.of(visitor, site.get()).isEmpty();
    }

    @Override
    public Set<UUID> existing(Collection<UUID> ids) {
        return FileOwner.existing(db, "flows.item", ids);
    }

    List<HeldFile> of(UUID item) {
        return cellar.of(KIND, List.of(item));
    }

    /** A picture of this object, as the cellar made it. */
    Optional<HeldFile> find(UUID item, UUID photo) {
        return cellar.find(photo)
                .filter(it -> it.ownerKind().equals(KIND) && it.owner().equals(item))
                .filter(it -> it.type().equals("image/jpeg") || it.type().equals("image/png"));
    }

    /** Empty when it is kept; else the word for why not. */
    @Transactional
    Optional<String> keep(StockItem it, Parcel parcel, PartyId by) {
        if (!cellar.fits(it.owner(), parcel.size()))
            return Optional.of("NO_ROOM"); // others of this house wait meanwhile
        int there = of(it.id()).size();
        if (there >= MOST) return Optional.of("MANY");
        cellar.describe(cellar.keep(parcel, KIND, it.id(), it.owner(), by).id(), "", there + 1);
        return Optional.empty();
    }

    /** False if it is gone already, or another object's. */
    @Transactional
    boolean remove(UUID item, UUID photo) {
        var it = find(item, photo);
        it.ifPresent(found -> cellar.release(found.id()));
        return it.isPresent();
    }
}
