package org.fabcom.accompaniers.directory;

import module java.base;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.web.listing.ListingView;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * The list of the directory.
 *
 * @param kept what the form « near » repeats in hidden fields
 * @param afar how many more accompany from afar, and {@code afarUrl} shows them too
 * @param mine where the visitor describes themselves; null for whoever is not signed in
 */
public record DirectoryView(
        ListingView<?> list,
        List<DirectoryLineView> lines,
        CommuneFieldView near,
        List<OptionView> radii,
        String radius,
        boolean remote,
        List<Map.Entry<String, String>> kept,
        long afar,
        String afarUrl,
        String map,
        @Nullable String mine,
        boolean points) {}
