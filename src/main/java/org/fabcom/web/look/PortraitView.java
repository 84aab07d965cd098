package org.fabcom.web.look;

/** The picture of a person where they are named: its address, and what it shows in words. */
public record PortraitView(String url, String shows) {}
