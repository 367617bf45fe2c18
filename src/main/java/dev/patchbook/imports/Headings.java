package dev.patchbook.imports;

import dev.patchbook.plan.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What CRMs call the columns of a tab: Salesforce by label and by API name, HubSpot, and plain words.
final class Headings {

    private static final Map<String, List<String>> OF_ACCOUNTS = Map.ofEntries(
            Map.entry(
                    "Account ID",
                    List.of("accountid", "account18charid", "recordid", "companyid", "recordidcompany", "id")),
            Map.entry("Account", List.of("accountname", "companyname", "account", "company", "name", "nomducompte")),
            Map.entry(
                    "Parent ID",
                    List.of("parentid", "parentaccountid", "parentaccount", "parentcompany", "subsidiaryof")),
            Map.entry("Domain", List.of("domain", "companydomainname", "website", "websiteurl")),
            Map.entry("Owner", List.of("owner", "accountowner", "companyowner", "ownername", "salesagent", "ownerid")),
            Map.entry("Country", List.of("country", "billingcountry", "countryregion", "officelocation", "pays")),
            Map.entry(
                    "Region",
                    List.of("region", "stateregion", "billingstateprovince", "billingstate", "territoryregion")),
            Map.entry("City", List.of("city", "billingcity", "ville")),
            Map.entry("Industry", List.of("industry", "sector", "secteurdactivité")),
            Map.entry("Employees", List.of("employees", "numberofemployees", "noofemployees", "headcount")),
            Map.entry("Annual revenue", List.of("annualrevenue", "revenue", "turnover")),
            Map.entry("Customer status", List.of("customerstatus", "lifecyclestage", "accounttype", "type")),
            Map.entry("Last activity", List.of("lastactivity", "lastactivitydate", "lastcontacted")));

    private static final Map<String, List<String>> OF_OPPORTUNITIES = Map.ofEntries(
            Map.entry(
                    "Opportunity ID",
                    List.of(
                            "opportunityid",
                            "opportunity18charid",
                            "dealid",
                            "recordid",
                            "recordiddeal",
                            "opportunitynumber",
                            "id")),
            Map.entry(
                    "Account ID",
                    List.of(
                            "accountid",
                            "associatedcompanyidsprimary",
                            "associatedcompanyids",
                            "recordidcompany",
                            "companyid")),
            Map.entry(
                    "Account",
                    List.of(
                            "accountname",
                            "account",
                            "companyname",
                            "associatedcompanyprimary",
                            "associatedcompany",
                            "company",
                            "customer",
                            "client",
                            "endcustomer",
                            "nomducompte")),
            Map.entry(
                    "Opportunity",
                    List.of("opportunityname", "dealname", "opportunity", "deal", "name", "nomdelopportunité")),
            Map.entry("Type", List.of("type", "dealtype", "opportunitytype")),
            Map.entry("Product", List.of("product", "productname", "productline", "productfamily", "produit")),
            Map.entry("Stage", List.of("stage", "stagename", "dealstage", "opportunitystage", "étape")),
            Map.entry(
                    "Stage entered",
                    List.of("stageentered", "laststagechangedate", "stagedate", "dateenteredcurrentstage")),
            Map.entry("Forecast category", List.of("forecastcategory", "forecastcategoryname")),
            Map.entry(
                    "Amount",
                    List.of(
                            "amount",
                            "dealamount",
                            "closevalue",
                            "dealvalue",
                            "totalamount",
                            "totalprice",
                            "estimatedtotalprice",
                            "value",
                            "montant",
                            "prixtotal")),
            Map.entry(
                    "Currency",
                    List.of("currency", "currencyisocode", "amountcurrency", "dealcurrency", "totalamountcurrency")),
            Map.entry("Probability", List.of("probability", "dealprobability", "winprobability", "probabilité")),
            Map.entry(
                    "Created",
                    List.of(
                            "created",
                            "createddate",
                            "createdate",
                            "datecreated",
                            "engagedate",
                            "createdon",
                            "datedecréation")),
            Map.entry(
                    "Close date",
                    List.of("closedate", "closeddate", "closingdate", "expectedclosedate", "datedeclôture")),
            Map.entry("Source", List.of("leadsource", "source", "originalsource")),
            Map.entry(
                    "Owner",
                    List.of(
                            "owner",
                            "opportunityowner",
                            "dealowner",
                            "salesagent",
                            "salesrep",
                            "ownername",
                            "propriétairedelopportunité",
                            "ownerid")),
            Map.entry("Last activity", List.of("lastactivity", "lastactivitydate")),
            Map.entry("Next step", List.of("nextstep")),
            Map.entry("Next step date", List.of("nextstepdate", "nextactivitydate")));

    /// By heading, squeezed: the header of the tab, and how good a name for it the heading is, 0 the best.
    private final Map<String, Map<String, Integer>> targets = new HashMap<>();

    private Headings(ImportTarget target) {
        Map<String, List<String>> known = switch (target) {
            case ACCOUNTS -> OF_ACCOUNTS;
            case OPPORTUNITIES -> OF_OPPORTUNITIES;
            case GOALS -> Map.of();
        };
        for (Column column : target.schema().columns()) {
            if (column.owner() == Column.Owner.AE) {
                add(column.header(), squeezed(column.header()));
                known.getOrDefault(column.header(), List.of()).forEach(name -> add(column.header(), name));
                column.synonyms().forEach(name -> add(column.header(), squeezed(name)));
            }
        }
    }

    static Headings of(ImportTarget target) {
        return new Headings(target);
    }

    /// The headers of the tab that a heading may stand for, each with how well it does, 0 the best.
    Map<String, Integer> targetsOf(String heading) {
        return targets.getOrDefault(squeezed(heading), Map.of());
    }

    boolean knows(String heading) {
        return targets.containsKey(squeezed(heading));
    }

    /// A heading reduced to its letters and digits, so that `CLOSE_DATE`, `Close Date` and `closeDate` are one.
    static String squeezed(String heading) {
        StringBuilder kept = new StringBuilder(heading.length());
        heading.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    /// The column of the tab with a header, case and punctuation aside.
    static Optional<Column> column(ImportTarget target, String header) {
        return target.schema().columns().stream()
                .filter(column -> squeezed(column.header()).equals(squeezed(header)))
                .findFirst();
    }

    private void add(String header, String name) {
        Map<String, Integer> ranks = targets.computeIfAbsent(name, _ -> new HashMap<>());
        long better = targets.values().stream()
                .filter(others -> others.containsKey(header))
                .count();
        ranks.putIfAbsent(header, (int) better);
    }
}
