"""Under which keys scripts keep what they know of an ad: the likelier first."""

from __future__ import annotations

TEXTS = ("description", "body", "text", "content", "descriptionHtml", "body_html", "longDescription", "details")
VARIANTS = ("masterVariant", "defaultVariant", "selectedVariant", "selectedOrFirstAvailableVariant", "firstVariant")
IMAGES = ("images", "image", "photos", "pictures", "media", "gallery", "imageUrls", "imageUrl", "image_url",
           "featuredImage", "thumbnail", "photo", "mainImage")  # fmt: skip
SELLERS = ("seller", "user", "author", "owner", "vendor", "shop", "store", "merchant", "advertiser", "sellerName",
            "username", "postedBy", "contact", "account", "profile", "sellerInfo", "seller_name", "accountName",
            "account_name", "userName", "user_name", "nickname", "shopName", "shop_name", "storeName", "store_name",
            "contactName", "contact_name", "contactCard", "contact_card", "contactInfo", "contact_info", "poster",
            "advertiserName", "ownerName", "authorName", "publisher", "sellerNickname", "seller_nickname", "vendorName",
            "vendor_name", "memberName", "member_name", "nickName", "nick_name", "authorUsername", "author_name",
            "userNickname", "shopNickname", "breeder", "member", "holder", "trader", "dealer")  # fmt: skip
PLACES = (
    "location",
    "place",
    "city",
    "address",
    "locationName",
    "region",
    "town",
    "cityName",
    "area",
    "locality",
    "city_name",
    "area_name",
    "region_name",
    "regionName",
    "areaName",
    "locations",
    "geo",
    "district",
)
POSTED = ("datePosted", "postedAt", "posted_at", "createdAt", "created_at", "publishedAt", "published_at", "created",
           "publishDate", "listedAt", "dateCreated", "listTime", "list_time", "firstPublished", "date", "postDate",
           "activationTime", "activationDate", "insertedAt", "published", "publishTime", "publish_time",
           "publicationDate", "publication_date", "createTime", "create_time", "listingDate", "insertDate", "dateAdded",
           "date_added", "addedAt", "firstPublishedAt", "adDate", "startTime", "timestamp", "addedOn", "added_on",
            "createdOn",
            "created_on", "postedOn", "posted_on", "publishedOn", "published_on", "listedOn", "listed_on", "added_at",
            "added", "datePublished", "date_published", "creationDate", "creation_date", "createDate", "create_date",
            "createdDate", "created_date", "creationTime", "publishedDate", "published_date", "postedDate",
            "posted_date",
            "postingDate", "posting_date", "insertedDate", "insertionDate", "regDate", "reg_date", "registeredAt",
            "registered_at", "submittedAt", "submitted_at", "uploadDate", "uploadedAt", "uploaded_at", "onlineSince",
            "firstOnline", "start_time", "startDate", "start_date", "listed_at", "displayTime",
            "ctime", "posted")  # fmt: skip
HANDLES = ("username", "userName", "user_name", "handle", "slug", "nickname", "nick", "login", "displayName",
            "display_name", "screenName", "name", "fullName", "full_name", "companyName", "company_name", "shopName",
            "publicName", "firstName", "first_name", "id", "title")  # fmt: skip
WITHIN_SELLER = ("profile", "user", "account", "company", "contact", "person", "owner", "info", "attributes")
PLACE_NAMES = (
    "label",
    "displayName",
    "city",
    "name",
    "town",
    "region",
    "addressLocality",
    "text",
    "postalName",
    "cityName",
    "city_name",
    "placeName",
    "locality",
    "municipality",
    "regionName",
    "district",
)
LINKS = ("url", "src", "href", "original", "large", "full", "big", "medium", "uri", "path", "image")
