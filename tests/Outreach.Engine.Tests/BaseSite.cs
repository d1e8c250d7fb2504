namespace Outreach.Engine.Tests;

/// <summary>The small valid site over which every test lays its own files.</summary>
internal static class BaseSite
{
    public const string Files = """
        -- site.yml --
        title: {en: Community Outreach, km: ផ្សព្វផ្សាយសហគមន៍}
        tagline: {en: Stories and leaflets, km: រឿងរ៉ាវ និងខិត្តប័ណ្ណ}
        address: https://outreach.example.org
        languages: [en, km]
        time_zone: Asia/Phnom_Penh
        funding: own-funds
        organisations:
          winrock: {names: {en: Winrock International, km: អង្គការវីនរ៉ក}, short_name: Winrock}
          ccpcr: {names: {en: Cambodian Center, km: មជ្ឈមណ្ឌលកម្ពុជា}}
        topics:
          safe-migration: {en: Safe migration, km: ចំណាកស្រុកសុវត្ថិភាព}
        contacts:
          - id: ccwc
            names: {en: Commune Committee, km: គណៈកម្មាធិការឃុំ}
            text: {en: Ask at your commune hall., km: សូមសួរនៅសាលាឃុំ។}
        hotlines: []
        -- donors/usaid.yml --
        names: {en: U.S. Agency for International Development, km: ទីភ្នាក់ងារសហរដ្ឋអាមេរិក}
        short_name: USAID
        status: closed
        active_to: 2025-07-01
        texts:
          - id: product
            kind: disclaimer
            when: {materials: [story, leaflet, page], approval: not-approved}
            valid: [null, 2025-07-01]
            text:
              en: This {product} is made possible by USAID. The contents are the responsibility of {responsible}.
              km: "{product}នេះ ជាការទទួលខុសត្រូវរបស់ {responsible}។"
            product:
              story: {en: story, km: សាច់រឿង}
              leaflet: {en: leaflet, km: ខិត្តប័ណ្ណ}
              page: {en: web page, km: ទំព័រ}
            translation_status: {en: official, km: courtesy}
        -- awards/ctip.yml --
        title: {en: Countering Trafficking, km: កម្មវិធីប្រឆាំងអំពើជួញដូរ}
        donor: usaid
        instrument: cooperative-agreement
        prime: winrock
        subs:
          - {org: ccpcr, role: implementer}
        period: [2015-01-01, 2025-07-01]
        marking_plan:
          story: {disclaimer: award}
          leaflet: {disclaimer: donor}
        wordings:
          - text: product
            materials: [story]
            wording:
              en: The content of this story is the sole responsibility of Winrock International.
              km: ខ្លឹមសារនេះជាការទទួលខុសត្រូវរបស់អង្គការវីនរ៉ក។
            translation_status: {en: official, km: courtesy}
        imprint:
          materials: [story]
          series: {en: Telling Our Story, km: រៀបរាប់រឿងរ៉ាវ}
          lines: ["Washington, DC 20523-1000"]
        -- stories/meeting/index.en.md --
        ---
        kind: snapshot
        title: Leaders meet
        subtitle: They learn from one another
        published: 2017-03-14
        provinces: [svay-rieng]
        topics: [safe-migration]
        awards: [ctip]
        implementers: [ccpcr]
        photos:
          - file: meeting.png
            caption: Leaders meet in a hall.
            credit: Tha Chea/CTIP
            alt: People sit in a hall.
            consent: C-0042
        ---
        Leaders met in Svay Rieng.
        -- stories/meeting/index.km.md --
        ---
        title: អ្នកដឹកនាំជួបជុំគ្នា
        subtitle: ពួកគេរៀនពីគ្នា
        translation: {status: reviewed}
        photos:
          - file: meeting.png
            caption: អ្នកដឹកនាំជួបគ្នាក្នុងសាលា។
            alt: មនុស្សអង្គុយក្នុងសាលា។
        ---
        អ្នកដឹកនាំជួបគ្នានៅស្វាយរៀង។
        -- stories/meeting/meeting.png --
        2400x1600
        -- leaflets/going-away/index.en.md --
        ---
        title: Going to work far away?
        published: 2018-05
        topics: [safe-migration]
        awards: [ctip]
        edition: 1
        ---
        ## Before you decide

        1. Ask what the work is.
        2. Ask how much you will earn.

        ## Where to find help

        ::: help
        You can ask for help at any time.
        :::
        -- leaflets/going-away/editions.yml --
        editions:
          - {edition: 1, code: abc23, published: 2018-05-02}
        -- pages/about/index.en.md --
        ---
        title: About us
        published: 2018
        awards: own-funds
        nav: true
        ---
        Who we are.
        """;
}
