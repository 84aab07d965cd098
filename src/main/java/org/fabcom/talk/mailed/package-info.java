/**
 * Answers by mail: a letter about a thread bears an address of its own for each reader (VERP, RFC 5233), the box of the settings is read
 * by IMAP, what is quoted is cut off, and the rest is said in the thread by that reader. Nothing else can be done by mail (ADR 0145).
 */
@NullMarked
package org.fabcom.talk.mailed;

import org.jspecify.annotations.NullMarked;
