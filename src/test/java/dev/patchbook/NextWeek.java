package dev.patchbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What a CRM exports a week later, made from what it exported: 2 % of the deals are gone, the close dates of 5 %
/// moved,
/// 25 deals are new; three accounts have another name, one was merged into another, one left.
///
/// The same seed makes the same files.
final class NextWeek {

    static final String RENAMED = "Acme Corporation";
    static final String RENAMED_TO = "Acme Corp.";
    static final String REBRANDED = "Zathunicon";
    static final String REBRANDED_TO = "Zathu Group";
    static final String MERGED = "Xx-zobam";
    static final String MERGED_INTO = "Xx-holding";
    static final String SOLD = "Betasoloin";
    static final String NAMED_ALIKE = "Betasoloin Ltd";

    private static final Map<String, String> NAMES =
            Map.of(RENAMED, RENAMED_TO, REBRANDED, REBRANDED_TO, MERGED, MERGED_INTO);
    private static final LocalDate MONDAY = LocalDate.parse("2018-01-08");

    private final Random random = new Random(20180115);
    private final ExportFile accounts;
    private final ExportFile deals;
    private final List<String> gone = new ArrayList<>();
    private final List<String> dated = new ArrayList<>();
    private final List<String> priced = new ArrayList<>();
    private final List<String> won = new ArrayList<>();

    NextWeek(ExportFile accounts, ExportFile deals) {
        this.accounts = accounts.copy();
        this.deals = deals.copy();
        List<String> order = new ArrayList<>(deals.records().keySet());
        Collections.shuffle(order, random);
        int leaving = order.size() * 2 / 100;
        int moving = order.size() * 5 / 100;
        order.subList(0, leaving).forEach(this::leave);
        order.subList(leaving, leaving + moving).forEach(this::move);
        List<String> stillOpen =
                dated.stream().filter(id -> isOpen(this.deals.of(id))).toList();
        stillOpen.subList(0, 30).forEach(this::price);
        stillOpen.subList(30, 50).forEach(this::win);
        for (int i = 1; i <= 25; i++) {
            add("NEW%05d".formatted(i));
        }
        this.deals.records().values().forEach(deal -> deal.computeIfPresent("account", NextWeek::name));
        renameAccounts();
    }

    ExportFile accounts() {
        return accounts;
    }

    ExportFile deals() {
        return deals;
    }

    /// Deals that are in the CRM no more.
    List<String> gone() {
        return gone;
    }

    /// Deals whose close date moved.
    List<String> dated() {
        return dated;
    }

    /// Deals that were open without an amount and have one now.
    List<String> priced() {
        return priced;
    }

    /// Deals that were open and are won.
    List<String> won() {
        return won;
    }

    private static boolean isOpen(Map<String, String> deal) {
        return !List.of("Won", "Lost").contains(deal.get("deal_stage"));
    }

    private static String name(String header, String account) {
        return NAMES.getOrDefault(account, account);
    }

    private void leave(String id) {
        gone.add(id);
        deals.records().remove(id);
    }

    /// A closed deal was closed some days earlier, an open one has a date in the months to come.
    private void move(String id) {
        Map<String, String> deal = deals.of(id);
        dated.add(id);
        deal.put(
                "close_date",
                isOpen(deal)
                        ? MONDAY.plusDays(14 + random.nextInt(150)).toString()
                        : LocalDate.parse(deal.get("close_date"))
                                .minusDays(1 + random.nextInt(3))
                                .toString());
    }

    private void price(String id) {
        priced.add(id);
        deals.of(id).put("close_value", String.valueOf(500 + 10 * random.nextInt(2_000)));
    }

    private void win(String id) {
        won.add(id);
        deals.of(id)
                .putAll(Map.of(
                        "deal_stage",
                        "Won",
                        "close_date",
                        MONDAY.plusDays(random.nextInt(7)).toString(),
                        "close_value",
                        String.valueOf(500 + 10 * random.nextInt(2_000))));
    }

    private void add(String id) {
        List<String> names = List.copyOf(accounts.records().keySet());
        deals.records()
                .put(
                        id,
                        new LinkedHashMap<>(Map.of(
                                "opportunity_id",
                                id,
                                "sales_agent",
                                "Moses Frase",
                                "product",
                                "MG Special",
                                "account",
                                names.get(random.nextInt(names.size())),
                                "deal_stage",
                                "Engaging",
                                "engage_date",
                                MONDAY.plusDays(random.nextInt(7)).toString())));
    }

    private void renameAccounts() {
        accounts.headers().add("website");
        rename(RENAMED, RENAMED_TO);
        rename(REBRANDED, REBRANDED_TO).put("website", "www.zathunicon.example");
        rename(SOLD, NAMED_ALIKE);
        accounts.records().remove(MERGED);
        accounts.of(MERGED_INTO).put("website", "https://xx.example");
        accounts.records().values().forEach(account -> account.computeIfPresent("subsidiary_of", NextWeek::name));
    }

    private Map<String, String> rename(String from, String to) {
        Map<String, String> account = accounts.of(from);
        accounts.records().remove(from);
        account.put("account", to);
        accounts.records().put(to, account);
        return account;
    }
}
