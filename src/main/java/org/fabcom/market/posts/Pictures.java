package org.fabcom.market.posts;

import module java.base;
import org.fabcom.files.Cellar;
import org.fabcom.files.Checked;
import org.fabcom.files.FileOwner;
import org.fabcom.files.HeldFile;
import org.fabcom.files.Parcel;
import org.fabcom.files.Parcels;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.market.Standing;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The pictures of posts, kept in the cellar and made anew there, without where and when they were taken. */
@Component
public class Pictures implements FileOwner {

    public static final String KIND = "market.post";
    static final String FIELD = "images";

    private final Cellar cellar;
    private final PictureDrafts drafts;
    private final Posts posts;
    private final Standing standing;
    private final Sql db;

    Pictures(Cellar cellar, PictureDrafts drafts, Posts posts, Standing standing, Sql db) {
        this.cellar = cellar;
        this.drafts = drafts;
        this.posts = posts;
        this.standing = standing;
        this.db = db;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayFetch(UUID post, Visitor visitor) {
        return posts.find(post, standing.of(visitor)).isPresent();
    }

    @Override
    public Set<UUID> existing(Collection<UUID> ids) {
        return FileOwner.existing(db, "market.post", ids);
    }

    /** The first of each of these posts, by its post. */
    public Map<UUID, HeldFile> first(Collection<UUID> posts) {
        var first = new HashMap<UUID, HeldFile>();
        cellar.of(KIND, posts).forEach(it -> first.putIfAbsent(it.owner(), it));
        return first;
    }

    /** In the order that their owner chose. */
    public List<HeldFile> of(UUID post) {
        return cellar.of(KIND, List.of(post));
    }

    /** What is read aloud in place of the picture: what its owner says it shows, else whose it is. */
    public static String alt(HeldFile picture, Post post, Page page) {
        return picture.shows().isEmpty()
                ? page.t("market.picture.alt", post.draft().title())
                : picture.shows();
    }

    /** A picture that stays: it stood at {@code before}, and was asked to stand at {@code rank}. */
    record Placed(UUID id, String shows, int before, int rank) {

        /** Whoever moves up comes before the one that stands there, whoever moves down after it. */
        private int key() {
            return 2 * rank + Integer.signum(rank - before);
        }
    }

    /** These go, those stay in the order they ask for; what others added meanwhile comes after them. One hand at a time. */
    @Transactional
    void arrange(UUID post, List<Placed> kept, Set<UUID> gone) {
        posts.lock(post);
        var there = new LinkedHashMap<UUID, HeldFile>();
        of(post).forEach(it -> there.put(it.id(), it));
        for (var id : gone) if (there.remove(id) != null) cellar.release(id);
        int position = 0;
        for (var it : kept.stream().sorted(Comparator.comparingInt(Placed::key)).toList())
            if (there.remove(it.id()) != null) cellar.describe(it.id(), it.shows(), ++position);
        for (var it : there.values()) cellar.describe(it.id(), it.shows(), ++position);
    }

    /** Looks at what was sent; what is no picture is said on the form. */
    List<Parcel> read(@Nullable List<MultipartFile> files, int already, Form form, Page page) {
        var chosen = files == null
                ? List.<MultipartFile>of()
                : files.stream().filter(it -> !it.isEmpty()).toList();
        if (chosen.size() + already > PictureDrafts.MOST) {
            form.reject(FIELD, page.t("market.picture.many", PictureDrafts.MOST));
            return List.of();
        }
        var parcels = new ArrayList<Parcel>();
        for (var it : chosen) {
            switch (Parcels.check(String.valueOf(it.getOriginalFilename()), it.getSize(), it)) {
                case Checked.Ready(var parcel) when parcel.type().startsWith("image/") -> parcels.add(parcel);
                case Checked.Ready ready ->
                    form.reject(FIELD, page.t("market.picture.wrong", String.valueOf(it.getOriginalFilename())));
                case Checked.Refused no ->
                    form.reject(
                            FIELD,
                            page.t(
                                    "talk.file." + no.why(),
                                    no.name(),
                                    page.formats().bytes(Parcels.LARGEST)));
            }
        }
        return parcels;
    }

    /** What was kept of the form when it was refused comes first. False if the owner keeps too much already. */
    @Transactional
    boolean take(UUID post, UUID draft, List<HeldFile> waiting, PartyId owner, PartyId by) {
        // what is kept for whoever writes counts for them already
        long more = owner.equals(by)
                ? 0
                : waiting.stream().mapToLong(HeldFile::size).sum();
        if (more > 0 && !cellar.fits(owner, more)) return false;
        int position = of(post).size();
        for (var it : drafts.hand(draft, waiting, KIND, post, owner)) cellar.describe(it.id(), "", ++position);
        return true;
    }

    /** Those of a form that was refused, then those that came with it now, in one piece; false as for each. */
    @Transactional
    boolean add(UUID post, UUID draft, List<HeldFile> waiting, List<Parcel> sent, PartyId owner, PartyId by) {
        posts.lock(post);
        return of(post).size() + waiting.size() <= PictureDrafts.MOST
                && take(post, draft, waiting, owner, by)
                && keep(post, sent, owner, by);
    }

    /**
     * After those that are there; one that is there already, sent twice, is there once. False if the owner keeps too much already, or
     * if others came meanwhile.
     */
    @Transactional
    public boolean keep(UUID post, List<Parcel> parcels, PartyId owner, PartyId by) {
        if (parcels.isEmpty()) return true;
        posts.lock(post);
        var there = of(post);
        var held = there.stream().map(it -> it.name() + it.sha256()).collect(Collectors.toSet());
        var fresh = parcels.stream()
                .filter(it -> !held.contains(it.name() + it.sha256()))
                .toList();
        if (!cellar.fits(owner, fresh.stream().mapToLong(Parcel::size).sum())) return false;
        int position = there.size();
        if (position + fresh.size() > PictureDrafts.MOST) return false;
        for (var it : fresh)
            cellar.describe(cellar.keep(it, KIND, post, owner, by).id(), "", ++position);
        return true;
    }
}
