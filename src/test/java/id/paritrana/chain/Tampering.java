package id.paritrana.chain;

import java.util.List;
import java.util.Random;

/** Something done to a chain by somebody to whom no rule applies. Each says at which link it has to show, 0 for none of them. */
enum Tampering {
    CHANGED_ENTRY {
        @Override
        long on(KeptChain chain, int at, Random random) {
            ChainLink link = chain.links.get(at);
            chain.entries.put(link.entry(), entry(chain.entries.get(link.entry()), random.nextInt(11), random));
            return link.seq();
        }
    },
    RENUMBERED_ENTRY {
        @Override
        long on(KeptChain chain, int at, Random random) {
            ChainLink link = chain.links.get(at);
            ChainEntry e = chain.entries.remove(link.entry());
            chain.entries.put(
                    9_000_000L + at,
                    new ChainEntry(
                            9_000_000L + at,
                            e.salt(),
                            e.at(),
                            e.actor(),
                            e.seat(),
                            e.edition(),
                            e.sealedIn(),
                            e.act(),
                            e.subject(),
                            e.before(),
                            e.after(),
                            e.reason()));
            return link.seq();
        }
    },
    CHANGED_LINK {
        @Override
        long on(KeptChain chain, int at, Random random) {
            ChainLink l = chain.links.get(at);
            chain.links.set(
                    at,
                    switch (random.nextInt(6)) {
                        case 0 ->
                            new ChainLink(
                                    1_000_000 + l.seq(), l.entry(), l.writtenAt(), l.content(), l.prev(), l.hash());
                        case 1 ->
                            new ChainLink(
                                    l.seq(),
                                    chain.links
                                            .get((at + 1) % chain.links.size())
                                            .entry(),
                                    l.writtenAt(),
                                    l.content(),
                                    l.prev(),
                                    l.hash());
                        case 2 ->
                            new ChainLink(
                                    l.seq(),
                                    l.entry(),
                                    l.writtenAt() + 1 + random.nextInt(9),
                                    l.content(),
                                    l.prev(),
                                    l.hash());
                        case 3 ->
                            new ChainLink(
                                    l.seq(), l.entry(), l.writtenAt(), digit(l.content(), random), l.prev(), l.hash());
                        case 4 ->
                            new ChainLink(
                                    l.seq(), l.entry(), l.writtenAt(), l.content(), digit(l.prev(), random), l.hash());
                        default ->
                            new ChainLink(
                                    l.seq(), l.entry(), l.writtenAt(), l.content(), l.prev(), digit(l.hash(), random));
                    });
            return l.seq();
        }
    },
    DELETED_ENTRY {
        @Override
        long on(KeptChain chain, int at, Random random) {
            ChainLink link = chain.links.get(at);
            chain.entries.remove(link.entry());
            return link.seq();
        }
    },
    DELETED_LINK {
        @Override
        long on(KeptChain chain, int at, Random random) {
            long seq = chain.links.remove(at).seq();
            return at == chain.links.size() ? 0 : seq;
        }
    },
    DELETED_BOTH {
        @Override
        long on(KeptChain chain, int at, Random random) {
            ChainLink link = chain.links.remove(at);
            chain.entries.remove(link.entry());
            return at == chain.links.size() ? 0 : link.seq();
        }
    },
    INSERTED_ENTRY {
        @Override
        long on(KeptChain chain, int at, Random random) {
            ChainEntry like = chain.entries.get(chain.links.get(at).entry());
            long id = 8_000_000L + at;
            chain.entries.put(
                    id,
                    new ChainEntry(
                            id,
                            like.salt(),
                            like.at(),
                            like.actor(),
                            like.seat(),
                            like.edition(),
                            like.sealedIn(),
                            like.act(),
                            like.subject(),
                            like.before(),
                            like.after(),
                            like.reason()));
            return 0;
        }
    },
    /** A link with the right hash on the one before, and everything after it moved on by one. */
    INSERTED_LINK {
        @Override
        long on(KeptChain chain, int at, Random random) {
            if (at + 1 == chain.links.size()) {
                return DELETED_ENTRY.on(chain, at, random);
            }
            ChainLink before = chain.links.get(at);
            ChainEntry like = chain.entries.get(before.entry());
            long id = 8_000_000L + at;
            var entry = new ChainEntry(
                    id,
                    like.salt(),
                    like.at(),
                    like.actor(),
                    like.seat(),
                    like.edition(),
                    like.sealedIn(),
                    like.act(),
                    "put in",
                    like.before(),
                    like.after(),
                    like.reason());
            chain.entries.put(id, entry);
            for (int i = at + 1; i < chain.links.size(); i++) {
                ChainLink l = chain.links.get(i);
                chain.links.set(
                        i, new ChainLink(l.seq() + 1, l.entry(), l.writtenAt(), l.content(), l.prev(), l.hash()));
            }
            chain.links.add(at + 1, sealed(before.seq() + 1, id, before.writtenAt(), entry.content(), before.hash()));
            return before.seq() + 2;
        }
    },
    SWAPPED_ENTRIES {
        @Override
        long on(KeptChain chain, int at, Random random) {
            int other = (at + 1 + random.nextInt(chain.links.size() - 1)) % chain.links.size();
            long one = chain.links.get(at).entry();
            long two = chain.links.get(other).entry();
            ChainEntry first = chain.entries.get(one);
            ChainEntry second = chain.entries.get(two);
            chain.entries.put(one, numbered(one, second));
            chain.entries.put(two, numbered(two, first));
            return chain.links.get(Math.min(at, other)).seq();
        }
    },
    SWAPPED_LINKS {
        @Override
        long on(KeptChain chain, int at, Random random) {
            int other = (at + 1 + random.nextInt(chain.links.size() - 1)) % chain.links.size();
            ChainLink a = chain.links.get(at);
            ChainLink b = chain.links.get(other);
            chain.links.set(at, new ChainLink(a.seq(), b.entry(), b.writtenAt(), b.content(), b.prev(), b.hash()));
            chain.links.set(other, new ChainLink(b.seq(), a.entry(), a.writtenAt(), a.content(), a.prev(), a.hash()));
            return Math.min(a.seq(), b.seq());
        }
    },
    /** Everything from there on is gone: only paper tells. */
    TRUNCATED {
        @Override
        long on(KeptChain chain, int at, Random random) {
            var gone = chain.links.subList(at, chain.links.size());
            gone.forEach(link -> chain.entries.remove(link.entry()));
            gone.clear();
            return 0;
        }
    },
    /** An earlier time, with the digests of that entry made right again. */
    BACK_DATED {
        @Override
        long on(KeptChain chain, int at, Random random) {
            ChainLink link = chain.links.get(at);
            ChainEntry e = chain.entries.get(link.entry());
            var dated = new ChainEntry(
                    e.id(),
                    e.salt(),
                    e.at() - 86_400_000_000L * (1 + random.nextInt(400)),
                    e.actor(),
                    e.seat(),
                    e.edition(),
                    e.sealedIn(),
                    e.act(),
                    e.subject(),
                    e.before(),
                    e.after(),
                    e.reason());
            chain.entries.put(e.id(), dated);
            if (random.nextBoolean()) {
                chain.links.set(at, sealed(link.seq(), e.id(), link.writtenAt(), dated.content(), link.prev()));
            }
            return link.seq();
        }
    };

    /**
     * Does it.
     *
     * @param at index of the link that it begins at
     * @return number of the first link at which it has to show; 0 where no link can tell
     */
    abstract long on(KeptChain chain, int at, Random random);

    static ChainLink sealed(long seq, long entry, Long writtenAt, String content, String prev) {
        var link = new ChainLink(seq, entry, writtenAt, content, prev, "");
        return new ChainLink(seq, entry, writtenAt, content, prev, link.computed());
    }

    private static ChainEntry numbered(long id, ChainEntry e) {
        return new ChainEntry(
                id,
                e.salt(),
                e.at(),
                e.actor(),
                e.seat(),
                e.edition(),
                e.sealedIn(),
                e.act(),
                e.subject(),
                e.before(),
                e.after(),
                e.reason());
    }

    private static ChainEntry entry(ChainEntry e, int column, Random random) {
        return new ChainEntry(
                e.id(),
                column == 0 ? digit(e.salt(), random) : e.salt(),
                column == 1 ? Long.valueOf(e.at() + 1 + random.nextInt(1000)) : e.at(),
                column == 2 ? other(e.actor(), random) : e.actor(),
                column == 3 ? other(e.seat(), random) : e.seat(),
                column == 4 ? other(e.edition(), random) : e.edition(),
                column == 5 ? other(e.sealedIn(), random) : e.sealedIn(),
                column == 6 ? text(e.act(), random) : e.act(),
                column == 7 ? text(e.subject(), random) : e.subject(),
                column == 8 ? text(e.before(), random) : e.before(),
                column == 9 ? text(e.after(), random) : e.after(),
                column == 10 ? text(e.reason(), random) : e.reason());
    }

    /** Another number, or none, or one where there was none. */
    private static Long other(Long number, Random random) {
        return number != null && random.nextBoolean() ? null : Long.valueOf((number == null ? 0 : number) + 1);
    }

    /** One bit less or more of one character, or a character less or more. */
    private static String text(String text, Random random) {
        if (text.isEmpty() || random.nextInt(4) == 0) {
            return text + List.of(" ", "x", ",", "0").get(random.nextInt(4));
        }
        int at = random.nextInt(text.length());
        if (random.nextInt(3) == 0) {
            return text.substring(0, at) + text.substring(at + 1);
        }
        return text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
    }

    private static String digit(String digits, Random random) {
        int at = random.nextInt(digits.length());
        char now = digits.charAt(at);
        char other = now == 'f' ? '0' : now == '9' ? 'a' : (char) (now + 1);
        return digits.substring(0, at) + other + digits.substring(at + 1);
    }
}
